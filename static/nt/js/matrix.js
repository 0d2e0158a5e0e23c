// The filters stand open beside the table on a wide screen, and stay as they were after a swap on a phone.
const breed = window.matchMedia("(min-width: 1101px)");
let open = false;

function zet() {
  const deel = document.getElementById("mx-facetten");
  if (!deel) return;
  deel.open = breed.matches || open;
  deel.addEventListener("toggle", () => { if (!breed.matches) open = deel.open; });
}

zet();
breed.addEventListener("change", zet);
document.addEventListener("htmx:after:swap", zet);
