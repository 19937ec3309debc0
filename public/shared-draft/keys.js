// The key in the link of a shared draft, and what derives from it: docs/shared-drafts.md. This file knows no answer.

const utf8 = new TextEncoder();

/** The length of the nonce of AES-GCM, in bytes. */
const NONCE = 12;

/** The plaintext is padded to a multiple of this, so that its length tells little. */
const BLOCK = 1_024;

/** The longest ciphertext that the server keeps, in bytes. */
export const MAX_BYTES = 65_536;

/** Whether this page can encrypt: it was loaded over https, or from this machine. */
export const canEncrypt = () => Boolean(window.crypto?.subtle);

/** Makes a key: 32 random bytes in base64url. */
export const newKey = () => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));

/** What derives from a key for a form; nothing if the text is no key. */
export async function openKey(key, form) {
  const bytes = fromBase64Url(key);
  if (bytes?.length !== 32) return undefined;
  const secret = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits", "deriveKey"]);
  const derivation = (info) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8.encode(info) });
  const token = new Uint8Array(await crypto.subtle.deriveBits(derivation("consultation draft token"), secret, 256));
  const cipher = await crypto.subtle.deriveKey(
    derivation("consultation draft encryption"), secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"],
  );
  const digest = await crypto.subtle.digest("SHA-256", joined(utf8.encode("consultation draft id\0"), token));
  const id = toBase64Url(new Uint8Array(digest, 0, 16));
  return { key, id, token: toBase64Url(token), ...codec(cipher, form, id) };
}

/** The functions that encrypt and decrypt one version of a draft. */
function codec(cipher, form, id) {
  // Bytes of another form, draft or version do not decrypt.
  const parameters = (iv, version) => {
    return { name: "AES-GCM", iv, additionalData: utf8.encode(`consultation draft 1\n${form}\n${id}\n${version}`) };
  };
  return {
    async encrypt(version, content) {
      const json = utf8.encode(JSON.stringify(content));
      const padded = new Uint8Array(Math.ceil(json.length / BLOCK) * BLOCK).fill(0x20);
      padded.set(json);
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      return joined(nonce, new Uint8Array(await crypto.subtle.encrypt(parameters(nonce, version), cipher, padded)));
    },
    /** Throws if the bytes were altered. */
    async decrypt(version, bytes) {
      const plain = await crypto.subtle.decrypt(parameters(bytes.slice(0, NONCE), version), cipher, bytes.slice(NONCE));
      return JSON.parse(new TextDecoder().decode(plain));
    },
  };
}

function joined(one, other) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function toBase64Url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text) {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
