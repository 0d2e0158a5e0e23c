// Forms: no double sending, focus on the error summary, plus and minus on a number field.
document.querySelector("[data-focus]:not([data-geen-focus] *)")?.focus();

// Logging out leaves no words of anybody in this tab (concept.js keeps unsaved ones under this name).
function wisConcepten() {
  try {
    for (const naam of Object.keys(sessionStorage).filter((n) => n.startsWith("nt-concept:"))) sessionStorage.removeItem(naam);
  } catch { /* switched off: then nothing was kept */ }
}

document.addEventListener("submit", (e) => {
  const formulier = e.target;
  if (new URL(formulier.action, location.href).pathname.endsWith("/logout/")) wisConcepten();
  if (formulier.method !== "post" || formulier.hasAttribute("hx-post")) return;
  if (formulier.dataset.onderweg) { e.preventDefault(); return; }
  formulier.dataset.onderweg = "1";
  const knop = e.submitter;
  // After 300 ms, so that a quick answer shows nothing; the button keeps its words and its width.
  const klok = setTimeout(() => knop?.setAttribute("aria-busy", "true"), 300);
  setTimeout(() => { clearTimeout(klok); delete formulier.dataset.onderweg; knop?.removeAttribute("aria-busy"); }, 8000);
});
// Back in the browser shows the page from memory: it must be usable again.
addEventListener("pageshow", () => {
  for (const formulier of document.querySelectorAll("form[data-onderweg]")) delete formulier.dataset.onderweg;
  for (const knop of document.querySelectorAll("[aria-busy]")) knop.removeAttribute("aria-busy");
});
// A button that can't be used now says why beside it; it stays reachable by keyboard and does nothing.
document.addEventListener("click", (e) => {
  if (e.target.closest?.("[aria-disabled='true']")) e.preventDefault();
});

// Stepper: <div class="teller" data-teller><button data-stap="-0.5">…<input type="number" step="0.5" min="0.5" max="24">…
for (const teller of document.querySelectorAll("[data-teller]")) {
  const invoer = teller.querySelector("input");
  for (const knop of teller.querySelectorAll("[data-stap]")) {
    knop.hidden = false;
    knop.addEventListener("click", () => {
      const nieuw = Number(String(invoer.value).replace(",", ".") || 0) + Number(knop.dataset.stap);
      const laagste = invoer.min === "" ? -Infinity : Number(invoer.min);
      const hoogste = invoer.max === "" ? Infinity : Number(invoer.max);
      invoer.value = String(Math.min(hoogste, Math.max(laagste, nieuw)));
      invoer.dispatchEvent(new Event("input", { bubbles: true }));
      invoer.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}
