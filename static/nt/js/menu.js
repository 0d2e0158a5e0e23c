// Menus are <details>: they work without this. Here: Esc and a click elsewhere close them, arrows walk through them.
const MENUS = "details.meer, details.ik-menu, details.nav-meer, details.taalkeus";

document.addEventListener("click", (e) => {
  for (const menu of document.querySelectorAll(MENUS)) if (menu.open && !menu.contains(e.target)) menu.open = false;
});
document.addEventListener("keydown", (e) => {
  const menu = e.target.closest?.(MENUS);
  if (!menu?.open) return;
  if (e.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
    const punten = [...menu.querySelectorAll("a, button")];
    const plek = punten.indexOf(document.activeElement);
    const stap = e.key === "ArrowDown" ? 1 : -1;
    punten[(plek + stap + punten.length) % punten.length]?.focus();
    e.preventDefault();
  }
});
