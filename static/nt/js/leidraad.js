// A guide: the picture beside a row follows the choice in its list. Without this the picture shows after saving.
for (const rij of document.querySelectorAll(".lr-rij")) {
  const lijst = rij.querySelector("select");
  const plek = rij.querySelector(".lr-voorbeeld");
  if (!lijst || !plek) continue;
  lijst.addEventListener("change", () => {
    plek.replaceChildren();
    if (!lijst.value) return;
    const prent = document.createElement("img");
    prent.className = "moji";
    prent.alt = "";
    prent.width = prent.height = 44;
    prent.src = lijst.selectedOptions[0].dataset.bron ?? "";
    plek.append(prent);
  });
}
