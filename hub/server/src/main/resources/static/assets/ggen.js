// What the pages gain from JavaScript: theme, keys, copying, dropping files, live progress. All of them work without it.
"use strict";

(() => {
  const root = document.documentElement;
  const YEAR = 31536000;
  const each = (selector, act, within = document) => within.querySelectorAll(selector).forEach(act);
  const remember = (name, value) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
  };

  // Theme: the server reads the cookie, so the next page comes in the right colours.
  const showTheme = () =>
    each("[data-theme-choice]", (button) =>
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === root.dataset.theme)));
  each("[data-themes]", (group) => { group.hidden = false; });
  each("[data-theme-choice]", (button) => button.addEventListener("click", () => {
    root.dataset.theme = button.dataset.themeChoice;
    remember("theme", root.dataset.theme);
    showTheme();
  }));
  showTheme();

  // Where tabs don't fit, the one that is open is seen.
  each(".tabs [aria-current]", (tab) => { tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 16; });

  // Menus close on a click elsewhere and on Escape.
  const closeMenus = (except) => each("details[data-menu][open]", (menu) => { if (menu !== except) menu.open = false; });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details[data-menu]")));

  // Keys: / searches, ? shows them, g and a letter goes to a place. They can be switched off.
  const keysAreOn = () => { try { return localStorage.getItem("keys") !== "off"; } catch { return true; } };
  const dialog = document.getElementById("keys");
  each("[data-keys]", (box) => {
    box.checked = keysAreOn();
    box.addEventListener("change", () => { try { localStorage.setItem("keys", box.checked ? "on" : "off"); } catch { /* not kept */ } });
  });
  let goingUntil = 0;
  const go = (key) => {
    const link = document.querySelector(`a[data-go="${CSS.escape(key)}"]`);
    if (link) link.click();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = document.querySelector("details[data-menu][open]");
      closeMenus(null);
      if (open) open.querySelector("summary").focus();
      return;
    }
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?" && dialog && !dialog.open) { dialog.showModal(); return; }
    if (!keysAreOn() || (dialog && dialog.open)) return;
    if (event.timeStamp < goingUntil) { goingUntil = 0; go(event.key); return; }
    if (event.key === "g") { goingUntil = event.timeStamp + 1500; return; }
    if (event.key === "/" || event.key === "f") {
      const fields = document.querySelectorAll(event.key === "/" ? "[data-search]" : "[data-filter]");
      const field = Array.from(fields).find((one) => one.checkVisibility());
      if (field) { event.preventDefault(); field.focus(); field.select(); }
      else if (event.key === "/") { event.preventDefault(); location.assign("/search"); }
    }
  });

  // A form is sent once; coming back with the browser's button makes it usable again.
  each("form[data-once]", (form) => form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    each("button", (button) => button.setAttribute("aria-busy", "true"), form);
  }));
  addEventListener("pageshow", () => each("form[data-sent]", (form) => {
    delete form.dataset.sent;
    each("button", (button) => button.removeAttribute("aria-busy"), form);
  }));

  // A box that scrolls sideways can be scrolled with the keyboard, whatever size the window takes.
  const boxes = new ResizeObserver((entries) => entries.forEach(({ target: box }) => {
    const scrolls = box.scrollWidth > box.clientWidth;
    if (scrolls) box.tabIndex = 0; else box.removeAttribute("tabindex");
    if (scrolls) box.setAttribute("role", "region"); else box.removeAttribute("role");
  }));

  // Copying needs a secure page; where there is none the buttons stay away and the whole value is in the title.
  const awaken = (within) => {
    if (navigator.clipboard) each("[data-copy]", (button) => { button.hidden = false; }, within);
    each("[data-scroll]", (box) => boxes.observe(box), within);
  };
  awaken(document);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.previousElementSibling.title);
    button.dataset.done = document.body.dataset.copied;
    setTimeout(() => delete button.dataset.done, 1500);
  });

  // Files: the zone is a label around a plain file input.
  each("[data-drop]", (zone) => {
    const input = zone.querySelector("input[type=file]");
    const chosen = zone.querySelector("[data-chosen]");
    const show = () => { chosen.textContent = Array.from(input.files, (file) => file.name).join(", "); };
    const over = (is) => (event) => { event.preventDefault(); zone.classList.toggle("over", is); };
    zone.addEventListener("dragover", over(true));
    zone.addEventListener("dragleave", over(false));
    zone.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; show(); }
    });
    input.addEventListener("change", show);
  });

  // What a form makes is seen beside it: asked for again once nothing was typed for a moment.
  each("[data-look]", (part) => {
    const form = part.querySelector("form");
    let waiting = 0;
    let asked = 0;
    const look = async () => {
      const mine = ++asked;
      const entered = new URLSearchParams(new FormData(form));
      entered.set("do", "look");
      try {
        const answer = await fetch(form.action, { method: "POST", body: entered, headers: { Accept: "text/html" }, credentials: "same-origin" });
        if (mine !== asked || answer.redirected || !answer.ok) return;
        const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.dataset.look);
        const now = document.getElementById(part.dataset.look);
        const open = now.querySelector("details[open]");
        if (open) next.querySelector("details").open = true;
        now.replaceWith(next);
        awaken(next);
      } catch { /* the network is away; asked again with the next key */ }
    };
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 400); });
  });

  // A question whose answer is shown while it is typed: the same address as sending the form, and only the part that answers is taken.
  const PAUSE = 300;
  each("form[data-live]", (form) => {
    let waiting = 0;
    let asked = 0;
    const ask = async () => {
      const question = ++asked;
      const address = form.action.split("?")[0] + "?" + new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" });
        if (!answer.ok || answer.redirected || question !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const next = page.getElementById(form.dataset.live);
        if (!next) return;
        document.getElementById(form.dataset.live).replaceWith(next);
        awaken(next);
        history.replaceState(null, "", address);
      } catch { /* the network is away; the button still asks */ }
    };
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, PAUSE); });
  });

  // Live progress: asks for the same part of the page again, ever more rarely, until the answer polls no more.
  const SLOWEST = 5000;
  const poll = (part, wait) => setTimeout(async () => {
    let next = part;
    try {
      const answer = await fetch(part.dataset.poll, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (answer.redirected || !answer.ok) { location.reload(); return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      next = page.getElementById(part.id);
      if (!next) { location.reload(); return; }
      part.replaceWith(next);
      awaken(next);
    } catch { next = part; /* the network is away; asked again */ }
    if (next.dataset.poll) poll(next, Math.min(SLOWEST, wait * 1.25)); else if (next !== part) location.reload();
  }, wait);
  each("[data-poll]", (part) => poll(part, 700));
})();
