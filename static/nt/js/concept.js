// Words that are typed and not kept yet, so that a reload or a tablet that shuts the tab loses none of them.
// Privacy: these are words about a person, on a tablet that colleagues may share. Therefore sessionStorage and not
// localStorage (it ends with the tab), under the number of who is logged in (another one never sees it), only for as
// long as the server hasn't confirmed (then it is wiped), and wiped at logging out (formulier.js, on every page).
const VOOR = "nt-concept:";
const wie = document.querySelector("[data-bewaar-status]")?.dataset.wie ?? "";
const isTekst = (veld) => veld.tagName === "TEXTAREA" || veld.type === "text";
const sleutel = (veld) => `${VOOR}${wie}:${veld.dataset.bewaarUrl}|${veld.name}`;

function opslag(doe) {
  try { return doe(sessionStorage); } catch { return null; } // full, or switched off: the page itself still holds the text
}

export function bewaarConcept(veld, versie) {
  if (!wie || !isTekst(veld)) return;
  opslag((s) => s.setItem(sleutel(veld), JSON.stringify({ waarde: veld.value, versie: String(versie), bij: location.pathname })));
}

export function conceptVan(veld) {
  if (!wie || !isTekst(veld)) return null;
  const tekst = opslag((s) => s.getItem(sleutel(veld)));
  try { return tekst ? JSON.parse(tekst) : null; } catch { return null; }
}

export function vergeetConcept(veld) {
  opslag((s) => s.removeItem(sleutel(veld)));
}

// The form takes its text along. The next page of ours proves that it arrived; an error page of the browser doesn't.
export function gaanMee(formulier) {
  for (const veld of formulier.querySelectorAll?.("[data-bewaar-url]") ?? []) {
    const concept = conceptVan(veld);
    if (concept) opslag((s) => s.setItem(sleutel(veld), JSON.stringify({ ...concept, mee: true })));
  }
}

opslag((s) => {
  for (const naam of Object.keys(s).filter((n) => n.startsWith(VOOR))) {
    let concept = null;
    try { concept = JSON.parse(s.getItem(naam)); } catch { /* not ours to read: away with it */ }
    const vanEenAnder = wie && !naam.startsWith(`${VOOR}${wie}:`);
    if (!concept || vanEenAnder || (concept.mee && concept.bij !== location.pathname)) s.removeItem(naam);
  }
});
