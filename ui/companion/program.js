/**
 * The program on this machine: pairing, and sending a page. It is asked nothing before it has proved
 * that it is the one that was paired, so that no other program at its port is ever sent a page.
 */

/** The port that the program listens at unless its settings say otherwise. */
export const USUAL_PORT = 23151;

/** Something that a user is told, by the name of its message. */
export class Refused extends Error {
  /**
   * @param {string} word
   * @param {string} [said] what the program says of it
   */
  constructor(word, said = '') {
    super(word);
    this.word = word;
    this.said = said;
  }
}

/** Words of the protocol that have a message of their own. */
const KNOWN = new Set(['no_code', 'wrong_code', 'locked', 'unpaired', 'token', 'ticket']);

/**
 * @param {number} port
 * @param {string} path
 * @param {unknown} body
 * @param {{ wait: number, fields?: Record<string, string> }} how
 * @returns {Promise<any>}
 */
async function ask(port, path, body, { wait, fields = {} }) {
  let answer;
  try {
    answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fields },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(wait),
    });
  } catch {
    throw new Refused('no_program');
  }
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) return told;
  if (answer.status === 413) throw new Refused('too_large');
  if (told.error === 'refused') throw new Refused('refused', String(told.message ?? ''));
  throw new Refused(KNOWN.has(told.error) ? told.error : 'not_understood');
}

/**
 * Pairs with the program that shows this code.
 *
 * @param {number} port
 * @param {string} code
 * @param {string} browser what the program calls this browser
 * @returns {Promise<Pairing>}
 */
export async function pair(port, code, browser) {
  const { token, key } = await ask(port, '/pair', { code, browser }, { wait: 10_000 });
  if (typeof token !== 'string' || typeof key !== 'string') throw new Refused('not_understood');
  return { port, token, key };
}

/**
 * @param {Pairing} pairing
 * @param {Seen} page
 * @returns {Promise<Taken>}
 */
export async function send({ port, token, key }, page) {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const { proof, ticket } = await ask(port, '/hello', { nonce }, { wait: 10_000 });
  if (proof !== (await proofOf(key, location.origin, nonce))) throw new Refused('impostor');
  return ask(port, '/page', page, {
    wait: 60_000,
    fields: { authorization: `Bearer ${token}`, 'demarche-ticket': String(ticket) },
  });
}

/**
 * @param {string} key
 * @param {string} origin
 * @param {string} nonce
 */
async function proofOf(key, origin, nonce) {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', bytes(key), hmac, false, ['sign']);
  const said = bytes(`demarche\n${origin}\n${nonce}`);
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', secret, said)));
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
