// What htmx leaves to us: error pages never replace a form, the error summary gets the focus, toasts come along.
const TEKSTEN = {
  403: "Dit mag je niet doen. Of de pagina stond te lang open: laad ze opnieuw.",
  404: "Dit is er niet meer. Laad de pagina opnieuw.",
  fout: "Er ging iets mis bij ons. Je tekst staat er nog. Probeer het opnieuw.",
  weg: "Geen verbinding. Je tekst staat er nog. Probeer het straks opnieuw.",
};

function banner(tekst) {
  const plek = document.getElementById("banner");
  if (!plek) return;
  plek.textContent = tekst;
  plek.hidden = !tekst;
}

document.addEventListener("htmx:after:request", (e) => {
  const status = e.detail?.ctx?.response?.status ?? 0;
  if (status >= 500) banner(TEKSTEN.fout);
  else if (TEKSTEN[status]) banner(TEKSTEN[status]);
  else if (status) banner("");
});
document.addEventListener("htmx:error", (e) => {
  if (!e.detail?.ctx?.response) banner(TEKSTEN.weg);
});
document.addEventListener("htmx:after:swap", (e) => {
  // An outerHTML swap took the target away, so look in the whole page; only a refused form has an error summary.
  // After an act that went well, data-focus-na says where somebody without a mouse goes on.
  const plek = e.detail?.ctx?.response?.status === 422 ? "[data-focus]" : "[data-focus-na]";
  document.querySelector(plek)?.focus();
});
