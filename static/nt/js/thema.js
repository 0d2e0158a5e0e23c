// Runs before the first paint: the choice of this person, else the setting of the device. The only use of localStorage.
(() => {
  const wortel = document.documentElement;
  const donker = matchMedia("(prefers-color-scheme: dark)");
  const lees = () => { try { return localStorage.getItem("nt-thema"); } catch { return null; } };
  const zet = () => { wortel.dataset.colorScheme = lees() || (donker.matches ? "dark" : "light"); };
  zet();
  donker.addEventListener("change", zet);
  addEventListener("DOMContentLoaded", () => {
    for (const knop of document.querySelectorAll("[data-thema-knop]")) {
      const toon = () => knop.setAttribute("aria-pressed", String(wortel.dataset.colorScheme === "dark"));
      knop.hidden = false;
      toon();
      knop.addEventListener("click", () => {
        const nieuw = wortel.dataset.colorScheme === "dark" ? "light" : "dark";
        try { localStorage.setItem("nt-thema", nieuw); } catch { /* private window: the choice lasts for this page */ }
        wortel.dataset.colorScheme = nieuw;
        toon();
      });
    }
  });
})();
