// Signs in with a passkey, or makes one. Where the browser has none the forms stay hidden, and the mailed link does the work.
"use strict";

(() => {
  const key = window.PublicKeyCredential;
  if (!key || !key.parseRequestOptionsFromJSON || !navigator.credentials) return;

  const ask = async (form) => {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    const answer = await fetch(form.dataset.options, { method: "POST", body, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
    return answer.json();
  };

  const touch = (kind, options) => kind === "make"
    ? navigator.credentials.create({ publicKey: key.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: key.parseRequestOptionsFromJSON(options) });

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const failed = form.querySelector("[data-passkey-failed]");
    const button = form.querySelector("[data-passkey-start]");
    const start = async () => {
      failed.hidden = true;
      button.disabled = true;
      try {
        const offer = await ask(form);
        const credential = await touch(form.dataset.passkey, JSON.parse(offer.options));
        form.elements.challenge.value = offer.challenge;
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.requestSubmit();
      } catch {
        failed.hidden = false; // also when its owner changed his mind
      } finally {
        button.disabled = false;
      }
    };
    button.addEventListener("click", start);
    form.addEventListener("submit", (event) => {
      if (!form.elements.credential.value) { event.preventDefault(); event.stopImmediatePropagation(); start(); }
    }, true);
    form.hidden = false;
  });
})();
