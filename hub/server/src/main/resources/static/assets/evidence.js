// Proves a leaf in the browser: hashes its bytes, walks the path to the root, compares with the signed checkpoint, checks the signature.
// Everything is computed here from the leaf's bytes; the hashes that the server wrote are only compared with.
"use strict";

(() => {
  const box = document.querySelector("[data-proof]");
  if (!box) return;
  const button = box.querySelector("[data-prove]");
  const outcome = box.querySelector("[data-outcome]");
  const words = box.dataset;

  const ofHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const ofBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const join = (...parts) => new Uint8Array(parts.flatMap((part) => Array.from(part)));
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

  const mark = (item, word, tone) => {
    const place = item.querySelector("[data-mark]");
    place.textContent = word;
    place.className = `badge ${tone}`;
    return tone !== "bad";
  };
  const compare = (item, found, expected) =>
    mark(item, found === expected ? words.right : words.wrong, found === expected ? "good" : "bad");

  // A note: origin, size, root, an empty line, then "— name base64(4 bytes of key id, 64 of signature)".
  const readNote = (note) => {
    const end = note.indexOf("\n\n") + 1;
    const signature = ofBase64(note.slice(end).trim().split(" ").pop());
    return { text: note.slice(0, end), root: toHex(ofBase64(note.split("\n")[2])), signature: signature.slice(4) };
  };

  const checkSignature = async (item, note) => {
    try {
      const key = await crypto.subtle.importKey("raw", ofBase64(words.key), { name: "Ed25519" }, false, ["verify"]);
      const text = new TextEncoder().encode(note.text);
      const holds = await crypto.subtle.verify({ name: "Ed25519" }, key, note.signature, text);
      return mark(item, holds ? words.right : words.wrong, holds ? "good" : "bad");
    } catch {
      mark(item, words.unsigned, "warn"); // this browser doesn't know Ed25519
      return true;
    }
  };

  const prove = async () => {
    const note = readNote(words.note);
    let hash = await sha256(join([0], ofBase64(words.content)));
    let holds = true;
    for (const item of box.querySelectorAll("[data-step]")) {
      const { step, left, right, sibling, result } = item.dataset;
      if (step === "node") {
        const pair = sibling === "left" ? join([1], ofHex(left), hash) : join([1], hash, ofHex(right));
        hash = await sha256(pair);
      }
      holds = (step === "signature"
        ? await checkSignature(item, note)
        : compare(item, toHex(hash), step === "root" ? note.root : result)) && holds;
    }
    outcome.textContent = holds ? words.holds : words.broken;
    outcome.className = `notice ${holds ? "good" : "bad"}`;
  };

  if (!globalThis.crypto?.subtle) {
    outcome.textContent = words.unable;
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => prove().catch(() => {
    outcome.textContent = words.broken;
    outcome.className = "notice bad";
  }));
})();
