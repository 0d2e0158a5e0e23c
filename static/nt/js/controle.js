// The QR carries the code in the fragment, which never leaves the browser: put it in the field and ask for one tap.
const veld = document.querySelector("[data-controle] input[name=code]");
const code = decodeURIComponent(location.hash.slice(1));
if (veld && code && !veld.value) {
  veld.value = code;
  history.replaceState(null, "", location.pathname);
  veld.form.querySelector("button").focus();
}
