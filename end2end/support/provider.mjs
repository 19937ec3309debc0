// An OpenID provider for the tests: oidc-provider, which is certified, with people of its own and faults on demand.
//   node provider.mjs REDIRECT LOGOUT
// prints its issuer on a line once it listens, and ends when its input does. Two clients have the habits of Keycloak and of
// ProConnect. `POST /fault` with the name of a fault as body makes the next answers wrong; an empty body makes them right again.
import { SignJWT, UnsecuredJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [redirect, logout] = process.argv.slice(2);
const SECRET = 'only-for-tests-only-for-tests-32';
const HOUR = 60 * 60;
const people = {
  ada: { given_name: 'Ada', family_name: 'Martin', usual_name: 'Martin', email: 'ada@example.org' },
  bea: { name: 'Bea', email: 'ada@example.org' },
};

async function pair(alg, kid) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const more = { alg, kid, use: 'sig' };
  return { kid, privateKey, jwk: { ...(await exportJWK(privateKey)), ...more }, shown: { ...(await exportJWK(publicKey)), ...more } };
}

const own = await pair('RS256', 'first');
const next = await pair('RS256', 'second');
const strange = await pair('RS256', 'first');

const signed = (claims, { kid, privateKey }) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
const later = ({ iat, exp, auth_time, ...claims }) => ({ ...claims, iat: iat + HOUR, exp: exp + HOUR, auth_time: auth_time + HOUR });

/** The id token that each fault makes from the claims of the right one. */
const TOKENS = {
  issuer: (claims) => signed({ ...claims, iss: 'https://issuer.example' }, own),
  audience: (claims) => signed({ ...claims, aud: 'somebody-else' }, own),
  'more-audiences': (claims) => signed({ ...claims, aud: [claims.aud, 'somebody-else'] }, own),
  nonce: (claims) => signed({ ...claims, nonce: 'n'.repeat(43) }, own),
  'no-nonce': ({ nonce, ...claims }) => signed(claims, own),
  expired: (claims) => signed({ ...claims, exp: claims.iat - 60 }, own),
  'from-the-future': (claims) => signed(later(claims), own),
  signature: (claims) => signed(claims, strange),
  unsigned: (claims) => new UnsecuredJWT(claims).encode(),
  'signed-with-the-secret': (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET)),
  'no-time-of-sign-in': ({ auth_time, ...claims }) => signed(claims, own),
  'old-sign-in': (claims) => signed({ ...claims, auth_time: claims.iat - HOUR }, own),
  // The provider has a new key, and shows it alone.
  'new-key': (claims) => signed(claims, next),
  // An hour passes; the former key is withdrawn, and somebody who has it still signs with it.
  'an-hour-later': (claims) => signed(later(claims), own),
  'withdrawn-key': (claims) => signed(later(claims), own),
};
const WITH_NEW_KEY = ['new-key', 'withdrawn-key'];
let fault = '';

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const client = (id, more = {}) => ({
  client_id: id,
  client_secret: SECRET,
  redirect_uris: [redirect],
  post_logout_redirect_uris: [logout],
  ...more,
});

/** A provider at the issuer. Both have the same key, people and cookies. */
const provider = (clients, { claimsParameter, ...more }) =>
  new Provider(issuer, {
    jwks: { keys: [own.jwk] },
    clients,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    features: {
      rpInitiatedLogout: { enabled: true },
      devInteractions: { enabled: true },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: claimsParameter },
    },
    cookies: { keys: ['only for tests'] },
    ...more,
  });

// Keycloak puts the name into the id token.
const keycloak = provider([client('keycloak-like')], {
  claimsParameter: false,
  scopes: ['openid', 'profile', 'email'],
  claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
});
// ProConnect says names only when it is asked for them, in a signed answer; it takes the secret in the body, and no `max_age`.
const proconnect = provider(
  [client('proconnect-like', { token_endpoint_auth_method: 'client_secret_post', userinfo_signed_response_alg: 'RS256' })],
  {
    claimsParameter: true,
    scopes: ['openid', 'email', 'given_name', 'usual_name'],
    claims: { openid: ['sub'], email: ['email'], given_name: ['given_name'], usual_name: ['usual_name'], auth_time: null },
    pkce: { required: () => false },
  },
);
const habits = { keycloak, proconnect };
let current = keycloak;

async function body(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

for (const each of Object.values(habits)) {
  each.use(async (ctx, answer) => {
    await answer();
    const make = TOKENS[fault];
    if (make && ctx.path === '/token' && ctx.body?.id_token) ctx.body = { ...ctx.body, id_token: await make(decodeJwt(ctx.body.id_token)) };
    if (WITH_NEW_KEY.includes(fault) && ctx.path === '/jwks') ctx.body = { keys: [next.shown] };
    if (fault === 'no-user-info' && ctx.path === '/me') ctx.status = 503;
  });
}
proconnect.use(async (ctx, answer) => {
  if (ctx.path === '/auth' && ctx.query.max_age !== undefined) ctx.throw(400, 'property max_age should not exist');
  await answer();
});

let asked = 0;
server.on('request', async (request, response) => {
  switch (request.url) {
    case '/fault':
      fault = await body(request);
      return response.end(fault);
    case '/habits':
      current = habits[await body(request)];
      return response.end();
    // How often the keys were asked for.
    case '/asked-for-keys':
      return response.end(String(asked));
    default:
      if (request.url === '/jwks') asked += 1;
      if (fault === 'away') return response.writeHead(503).end();
      return current.callback()(request, response);
  }
});
process.stdin.on('end', () => process.exit()).resume();
console.log(issuer);
