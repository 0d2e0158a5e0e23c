// The choice menu works without this file. It remembers hearts, reads aloud where the browser has a voice, and copies.

const stem = (taal) => speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().split(/[-_]/)[0] === taal.split("-")[0].toLowerCase());

function onthoud(formulier) {
  const sleutel = `menu-${formulier.dataset.kies}`;
  const harten = [...formulier.querySelectorAll(".hart input")];
  const lees = () => { try { return new Set(JSON.parse(localStorage.getItem(sleutel) || "[]")); } catch { return new Set(); } };
  const bewaard = lees();
  for (const hart of harten) if (bewaard.has(hart.value)) hart.checked = true;
  formulier.addEventListener("change", () => {
    const nu = lees();
    for (const hart of harten) hart.checked ? nu.add(hart.value) : nu.delete(hart.value);
    try { localStorage.setItem(sleutel, JSON.stringify([...nu].slice(-40))); } catch { /* private mode: the address still carries them */ }
  });
}

function luisterknop(tekst, taal, naam) {
  const knop = document.createElement("button");
  knop.type = "button";
  knop.className = "luister";
  knop.setAttribute("aria-label", naam ? `${document.body.dataset.luister}: ${naam}` : document.body.dataset.luister);
  knop.append(document.getElementById("luister").content.cloneNode(true));
  knop.addEventListener("click", () => {
    speechSynthesis.cancel();
    const spraak = new SpeechSynthesisUtterance(tekst);
    spraak.lang = taal;
    spraak.voice = stem(taal);
    spraak.rate = 0.9;
    speechSynthesis.speak(spraak);
  });
  return knop;
}

function zetLuisterknoppen() {
  const taal = document.documentElement.lang;
  const kop = document.querySelector("h1[data-lees]");
  if (kop && !kop.nextElementSibling && stem(taal)) kop.after(luisterknop(kop.parentElement.parentElement.innerText, taal, ""));
  for (const deel of document.querySelectorAll("[data-spraak]")) {
    const plek = deel.querySelector(".tegel-naam");
    if (plek && !plek.querySelector(".luister") && stem(deel.dataset.spraakLang))
      plek.append(luisterknop(deel.dataset.spraak, deel.dataset.spraakLang, plek.querySelector("h1, h2").textContent));
  }
}

for (const formulier of document.querySelectorAll("form[data-kies]")) onthoud(formulier);
if ("speechSynthesis" in window) {
  zetLuisterknoppen();
  speechSynthesis.addEventListener?.("voiceschanged", zetLuisterknoppen);
}
for (const knop of document.querySelectorAll("[data-druk]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => window.print());
}
for (const knop of document.querySelectorAll("[data-kopieer]")) {
  knop.hidden = !navigator.clipboard;
  knop.addEventListener("click", async () => {
    const veld = document.getElementById(knop.dataset.kopieer);
    await navigator.clipboard.writeText(veld.value);
    const melding = document.createElement("span");
    melding.setAttribute("role", "status");
    melding.textContent = document.body.dataset.gekopieerd || "Gekopieerd";
    knop.replaceWith(melding);
  });
}
