// Plus and minus at once, without a round trip; the page works the same without this file.
const keuze = document.getElementById("id_minuten");
for (const knop of document.querySelectorAll("button[name=stap]")) {
  knop.addEventListener("click", (e) => {
    e.preventDefault();
    const nieuw = keuze.selectedIndex + (Number(knop.value) < 0 ? -1 : 1);
    keuze.selectedIndex = Math.min(keuze.options.length - 1, Math.max(0, nieuw));
  });
}
// "wijzig" opens the row with the focus in its field.
for (const vouw of document.querySelectorAll(".uurvouw")) {
  vouw.addEventListener("toggle", () => vouw.open && vouw.querySelector("input, select").focus());
}
