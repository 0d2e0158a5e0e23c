// Keyboard for staff: Ctrl-K search, J and K through rows, E done, S later, G hand over, N note, Z undo, ? this sheet.
// Off while typing.
const blad = document.getElementById("toetsen");
const zoek = document.querySelector("[data-zoek]");
let aan = true;
try { aan = sessionStorage.getItem("nt-toetsen") !== "uit"; } catch { /* private window */ }

const rijen = () => [...document.querySelectorAll(".item, .taak, .lijst tbody tr")].filter((r) => r.querySelector("a, button"));
function loop(stap) {
  const alle = rijen();
  if (!alle.length) return;
  const nu = alle.findIndex((r) => r.contains(document.activeElement));
  const volgende = alle[nu < 0 ? (stap > 0 ? 0 : alle.length - 1) : Math.min(alle.length - 1, Math.max(0, nu + stap))];
  volgende.querySelector("a, button").focus();
}
const rij = () => rijen().find((r) => r.contains(document.activeElement));
function open(letter) {
  const knop = rij()?.querySelector(`[data-toets="${letter}"]`);
  if (!knop) return;
  knop.click();
  knop.closest("details")?.querySelector(".popmenu button")?.focus();
}
const NOTITIE = "#id_tekst";
function noteer() {
  const dossier = rij()?.querySelector('a[href*="/inburgeraars/"]');
  if (dossier) location.assign(dossier.getAttribute("href").split("#")[0] + NOTITIE);
}
if (location.hash === NOTITIE) document.querySelector(`textarea${NOTITIE}`)?.focus();
const DOEN = {
  j: () => loop(1),
  k: () => loop(-1),
  e: () => rij()?.querySelector('[data-toets="e"], .vink:not(.vink-aan)')?.click(),
  s: () => open("s"),
  g: () => open("g"),
  n: noteer,
  z: () => [...document.querySelectorAll(".toast form button")].at(-1)?.click(),
  "?": () => blad?.showModal(),
};
const typt = (el) => el.closest?.("input, textarea, select, [contenteditable]") !== null;

document.addEventListener("keydown", (e) => {
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k" && zoek) {
    e.preventDefault();
    zoek.focus();
    zoek.select();
    return;
  }
  if (!aan || e.ctrlKey || e.metaKey || e.altKey || typt(e.target) || blad?.open) return;
  DOEN[e.key.toLowerCase()]?.();
});
blad?.querySelector("[data-toetsen-aan]")?.addEventListener("click", (e) => {
  aan = !aan;
  try { sessionStorage.setItem("nt-toetsen", aan ? "aan" : "uit"); } catch { /* lasts for this page */ }
  e.currentTarget.setAttribute("aria-pressed", String(aan));
  e.currentTarget.textContent = aan ? "Zet de toetsen uit" : "Zet de toetsen aan";
});
