// Autosave. Each field with data-bewaar-url is sent 800 ms after typing, or on leaving it.
// POST: veld, waarde, versie. Answer 200 {"versie": 4, "om": "14.02"}; 409 {"versie", "waarde", "door", "om"} keeps
// both texts and lets the person choose; 422 {"fout": "…"} shows the sentence. Without network: wait here and try again.
import { bewaarConcept, conceptVan, gaanMee, vergeetConcept } from "./concept.js";

const WACHT = 800;
const OPNIEUW = 5000;
const status = document.querySelector("[data-bewaar-status]");
const wegBalk = document.querySelector("[data-bewaar-weg]");
const rij = new Map(); // field -> true; a field stands once in the queue, with the text it has when it is sent
const klokken = new WeakMap();
let bezig = false;
let opnieuw = 0;
let laatste = "";

const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
function zeg(tekst, stand) {
  if (!status) return;
  status.dataset.stand = stand;
  status.textContent = tekst;
}
function toonWeg(weg) {
  if (wegBalk) wegBalk.hidden = !weg;
}
// One form is one record with one version: data-versie on the form or on any field, and a hidden input "versie".
const houder = (veld) => veld.closest("[data-versie]") ?? veld.form?.querySelector("[data-versie]") ?? null;
function zetVersie(veld, versie) {
  const bron = houder(veld);
  if (bron) bron.dataset.versie = versie;
  for (const ander of veld.form?.querySelectorAll("[data-versie]") ?? []) ander.dataset.versie = versie;
  for (const invoer of veld.form?.querySelectorAll("input[name='versie']") ?? []) invoer.value = versie;
}
function waarde(veld) {
  if (veld.type !== "checkbox" && veld.type !== "radio") return veld.value;
  const groep = [...document.getElementsByName(veld.name)];
  if (groep.length === 1 && veld.type === "checkbox") return veld.checked ? "1" : "";
  return groep.filter((v) => v.checked).map((v) => v.value).join(",");
}

async function stuur(veld) {
  const bron = houder(veld);
  const lichaam = new FormData();
  const gestuurd = waarde(veld);
  lichaam.set("csrfmiddlewaretoken", token());
  lichaam.set("veld", veld.name);
  lichaam.set("waarde", gestuurd);
  lichaam.set("versie", bron?.dataset.versie ?? "");
  // keepalive: on leaving the page the browser still finishes what was under way.
  const antwoord = await fetch(veld.dataset.bewaarUrl, { method: "POST", body: lichaam, keepalive: true, headers: { Accept: "application/json", "X-CSRFToken": token() } });
  const soort = antwoord.headers.get("Content-Type") ?? "";
  const inhoud = soort.includes("json") ? await antwoord.json() : {};
  if (antwoord.status >= 500) throw new Error("server");
  toonWeg(false);
  // Logged out meanwhile, fetch follows to the login page and gets a 200: only our own JSON means that it is kept.
  if (antwoord.ok && "versie" in inhoud) {
    zetVersie(veld, inhoud.versie);
    laatste = inhoud.om ?? "";
    fout(veld, "");
    if (inhoud.let) meld(veld, inhoud.let);
    const gelijk = waarde(veld) === gestuurd;
    if (gelijk) vergeetConcept(veld);
    return gelijk;
  }
  if (antwoord.status === 409) botst(veld, inhoud);
  else if (antwoord.status === 422) fout(veld, inhoud.fout ?? "Kijk dit nog even na.");
  else zeg("Niet bewaard: je bent afgemeld of dit mag niet. Kopieer je tekst en laad opnieuw.", "let");
  return true;
}

async function leeg() {
  if (bezig || !rij.size) return;
  clearTimeout(opnieuw);
  bezig = true;
  let goed = true;
  while (rij.size && goed) {
    const [veld] = rij.keys();
    if (navigator.onLine) zeg("Bewaart…", "bezig");
    try {
      if (!navigator.onLine) throw new Error("offline");
      if (await stuur(veld)) rij.delete(veld);
    } catch {
      goed = false;
      zeg("Nog niet bewaard. We proberen opnieuw.", "let");
      toonWeg(true);
      opnieuw = setTimeout(leeg, OPNIEUW);
    }
  }
  bezig = false;
  if (!rij.size && status?.dataset.stand === "bezig") zeg(laatste ? `bewaard om ${laatste} uur` : "bewaard", "goed");
}

const inBotsing = (veld) => document.getElementById(`${veld.id}_botsing`) !== null;

function later(veld, na) {
  // While the person chooses, nothing is sent: a new answer would replace the buttons under the finger.
  if (inBotsing(veld)) return;
  clearTimeout(klokken.get(veld));
  klokken.set(veld, setTimeout(() => { rij.set(veld, true); leeg(); }, na));
}

function regelBij(veld, naam, klasse, tekst) {
  const id = `${veld.id}_${naam}`;
  let regel = document.getElementById(id);
  if (!tekst) { regel?.remove(); return; }
  if (!regel) {
    regel = document.createElement("span");
    regel.id = id;
    regel.className = klasse;
    veld.before(regel);
  }
  regel.textContent = tekst;
}

function meld(veld, tekst) {
  regelBij(veld, "bewaarlet", "bewaarlet", tekst);
}

function fout(veld, tekst) {
  regelBij(veld, "bewaarfout", "foutregel", tekst);
  if (!tekst) { veld.removeAttribute("aria-invalid"); return; }
  veld.setAttribute("aria-invalid", "true");
  zeg("Niet bewaard: kijk het rode veld na.", "let");
}

function vak(titel, tekst, knop, doen) {
  const deel = document.createElement("div");
  const kop = document.createElement("b");
  const p = document.createElement("p");
  const kies = document.createElement("button");
  kop.textContent = titel;
  p.textContent = tekst || "(leeg)";
  kies.type = "button";
  kies.className = "ds-button knop-klein";
  kies.dataset.variant = "secondary";
  kies.textContent = knop;
  kies.addEventListener("click", doen);
  deel.append(kop, p, kies);
  return deel;
}

function botst(veld, ander) {
  const om = ander.om ? ` (om ${String(ander.om).replace(/ uur$/, "")} uur)` : "";
  if (veld.type === "checkbox" || veld.type === "radio") {
    zetVersie(veld, ander.versie);
    zeg(`${ander.door ?? "Een collega"} paste dit net aan. Laad de pagina opnieuw.`, "let");
    return;
  }
  document.getElementById(`${veld.id}_botsing`)?.remove();
  const kader = document.createElement("div");
  kader.className = "botsing";
  kader.id = `${veld.id}_botsing`;
  kader.setAttribute("role", "alert");
  const zin = document.createElement("p");
  zin.textContent = `${ander.door ?? "Een collega"} paste dit net aan${om}. Kies welke tekst blijft.`;
  const twee = document.createElement("div");
  twee.className = "botsing-twee";
  // The field stays open for typing meanwhile, so each button takes what stands there when it is pressed.
  const klaar = (tekst) => { zetVersie(veld, ander.versie); veld.value = tekst; kader.remove(); veld.focus(); bewaarConcept(veld, ander.versie); later(veld, 0); };
  const mijn = veld.value;
  const zijn = ander.waarde ?? "";
  twee.append(
    vak("Jouw tekst", mijn, "Houd jouw tekst", () => klaar(veld.value)),
    vak(`Tekst van ${ander.door ?? "een collega"}`, zijn, "Neem deze tekst", () => klaar(zijn)),
    vak("Allebei", `${zijn}\n${mijn}`, "Zet ze onder elkaar", () => klaar(`${zijn}\n${veld.value}`)),
  );
  kader.append(zin, twee);
  veld.after(kader);
  zeg("Niet bewaard: kies welke tekst blijft.", "let");
}

document.addEventListener("input", (e) => {
  const veld = e.target;
  if (!veld.dataset?.bewaarUrl) return;
  bewaarConcept(veld, houder(veld)?.dataset.versie ?? "");
  later(veld, WACHT);
});
document.addEventListener("change", (e) => { if (e.target.dataset?.bewaarUrl) later(e.target, 0); });
addEventListener("online", () => { toonWeg(false); leeg(); });
addEventListener("offline", () => { toonWeg(true); if (rij.size) zeg("Nog niet bewaard. We proberen opnieuw.", "let"); });
// A tablet that goes to sleep or to another app: send what is waiting for its 800 ms.
document.addEventListener("visibilitychange", () => {
  const veld = document.activeElement;
  if (document.visibilityState === "hidden" && veld?.dataset?.bewaarUrl && conceptVan(veld)) later(veld, 0);
});
// Sending the form takes all text along; leaving another way would lose what isn't kept yet. Without a connection the
// browser would show its own error page in place of the talk, so the form waits here.
let gaatMee = false;
document.addEventListener("submit", (e) => {
  if (!navigator.onLine && e.target.querySelector("[data-bewaar-url]")) {
    e.preventDefault();
    e.stopImmediatePropagation(); // formulier.js would take it for sent
    toonWeg(true);
    zeg("Geen verbinding. Je tekst staat hier nog. Ga straks verder.", "let");
    return;
  }
  gaatMee = true;
  gaanMee(e.target);
}, true);
addEventListener("pageshow", () => { gaatMee = false; });
addEventListener("beforeunload", (e) => { if (!gaatMee && (rij.size || document.querySelector(".botsing button"))) e.preventDefault(); });

// What an earlier page of this tab could not keep: put it back and send it. The version goes along, so a colleague's
// newer text is never overwritten: that ends in a choice.
for (const veld of document.querySelectorAll("textarea[data-bewaar-url], input[type='text'][data-bewaar-url]")) {
  const concept = conceptVan(veld);
  if (!concept) continue;
  if (concept.waarde === veld.value) { vergeetConcept(veld); continue; }
  veld.value = concept.waarde;
  zetVersie(veld, concept.versie);
  meld(veld, "Deze tekst was nog niet bewaard. We bewaren hem nu.");
  later(veld, 0);
}
if (!navigator.onLine) toonWeg(true);
