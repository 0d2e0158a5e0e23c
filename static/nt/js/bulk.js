// The list of the offer: count the ticks, tick a page, X ticks a row, E opens the name, Esc closes a cell.
const vakken = () => [...document.querySelectorAll("input[name=rij]")];
const tel = document.querySelector("[data-bulk-tel]");
const blad = document.querySelector("[data-bulk-blad]");
const alles = document.querySelector("[data-bulk] [name=alles]");
const toetsenAan = () => { try { return sessionStorage.getItem("nt-toetsen") !== "uit"; } catch { return true; } };

function toon() {
  const aan = vakken().filter((v) => v.checked).length;
  if (tel) tel.textContent = alles?.checked ? "Alles gekozen" : aan ? `${aan} gekozen` : "";
  if (blad) { blad.checked = aan > 0 && aan === vakken().length; blad.indeterminate = aan > 0 && !blad.checked; }
}
if (blad) {
  blad.hidden = false;
  blad.addEventListener("change", () => { for (const vak of vakken()) vak.checked = blad.checked; toon(); });
}
let vorige = null; // with shift all rows between two ticks
document.addEventListener("click", (e) => {
  if (e.target.name !== "rij") return;
  const alle = vakken();
  if (e.shiftKey && vorige && alle.includes(vorige)) {
    const [van, tot] = [alle.indexOf(vorige), alle.indexOf(e.target)].sort((a, b) => a - b);
    for (const vak of alle.slice(van, tot + 1)) vak.checked = e.target.checked;
  }
  vorige = e.target;
});
document.addEventListener("change", toon);
addEventListener("pageshow", toon);
toon();

document.addEventListener("keydown", (e) => {
  const cel = e.target.closest?.("form[data-cel]");
  if (cel && e.key === "Escape") { e.preventDefault(); cel.querySelector("[data-annuleer]")?.click(); return; }
  if (!toetsenAan() || e.ctrlKey || e.metaKey || e.altKey) return;
  const typt = e.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog");
  const rij = e.target.closest?.(".lijst-beheer tbody tr");
  if (typt || !rij) return;
  if (e.key.toLowerCase() === "x") { rij.querySelector("input[name=rij]")?.click(); }
  if (e.key.toLowerCase() === "e") { e.preventDefault(); rij.querySelector("[data-wijzig]")?.click(); }
});
// Only the cell that comes next gets the focus: an older one gives its mark away.
document.addEventListener("htmx:before:request", () => {
  for (const oud of document.querySelectorAll("[data-cel] [data-focus-na]")) oud.removeAttribute("data-focus-na");
});
