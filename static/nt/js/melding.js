// Toasts: gone after 10 s, the clock stands still while the mouse or the focus is on it. Z undoes the last one.
const SECONDEN = 10;

function start(toast) {
  if (toast.dataset.loopt || toast.closest("[data-toast-stil]")) return;
  toast.dataset.loopt = "1";
  const teller = toast.querySelector("[data-toast-tijd]");
  const weg = toast.querySelector("[data-toast-weg]");
  let over = SECONDEN;
  let stil = false;
  const sluit = () => { clearInterval(klok); toast.remove(); };
  const toon = () => { if (teller) teller.textContent = `nog ${over} ${over === 1 ? "seconde" : "seconden"}`; };
  const klok = setInterval(() => {
    if (stil) return;
    over -= 1;
    if (over <= 0) sluit(); else toon();
  }, 1000);
  toon();
  if (weg) { weg.hidden = false; weg.addEventListener("click", sluit); }
  for (const aan of ["pointerenter", "focusin"]) toast.addEventListener(aan, () => { stil = true; });
  toast.addEventListener("pointerleave", () => { stil = toast.contains(document.activeElement); });
  toast.addEventListener("focusout", (e) => { stil = toast.contains(e.relatedTarget) || toast.matches(":hover"); });
}

const alle = () => document.querySelectorAll("[data-toast]").forEach(start);
alle();
const plek = document.getElementById("toasts");
if (plek) new MutationObserver(alle).observe(plek, { childList: true });
