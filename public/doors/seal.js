// Seals a door to the server, so that whoever finds the phone reads nothing: this phone neither.
// The formula is in server/src/doors.rs.

const INFO = new TextEncoder().encode("wardmote-door-v1");

/** The letters of bytes: base64url without padding, which addresses and forms leave alone. */
export function letters(bytes) {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of such letters. */
export function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** Makes ready to seal to this key. Null where the browser cannot: an old one, or a page that
 *  did not come by HTTPS. */
export async function sealer(publicKey) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  try {
    const to = bytes(publicKey);
    const server = await subtle.importKey("raw", to, { name: "X25519" }, false, []);
    // Once for all, so that a browser that cannot says so now and not at a door.
    await subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
    return (id, form) => seal(subtle, server, to, id, form);
  } catch {
    return null;
  }
}

async function seal(subtle, server, to, id, form) {
  const own = await subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
  const front = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const agreed = await subtle.deriveBits({ name: "X25519", public: server }, own.privateKey, 256);
  const secret = await subtle.importKey("raw", agreed, "HKDF", false, ["deriveKey"]);
  const salt = new Uint8Array([...front, ...to]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: INFO };
  const key = await subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
  ]);
  const text = new TextEncoder();
  // No key is used twice, so no nonce is.
  const lock = { name: "AES-GCM", iv: new Uint8Array(12), additionalData: text.encode(id) };
  const sealed = new Uint8Array(await subtle.encrypt(lock, key, text.encode(form)));
  return new Uint8Array([...front, ...sealed]);
}
