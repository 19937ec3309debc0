// Without a network: the form opens, builds do not mix their files, and a submission waits and is sent once.
const SPEC = 'offline.spec.ts';
const WORKER = 'public/sw.js';
const SEND = 'src/client/submission.rs';

const opens = [SPEC, 'a form loaded once opens, navigates and stores drafts without a network'];
const deployed = [SPEC, 'after a deployment the new page loads its own files and the old cache is deleted'];
const hangs = (how) => [SPEC, `a server that ${how}: the form opens from the cache, and a late answer renews it`];
const waits = [SPEC, 'a submission without a network is shown as waiting and sent once on reconnection'];

export const offline = [
  { takes: 'the form opens without a network', file: WORKER, from: 'return known;', to: 'return answer;', test: opens },
  { takes: "the client's files are cached", file: WORKER, from: 'await cache.addAll(FILES);', to: '', test: opens },
  { takes: 'the service worker is active from the first visit', file: WORKER, from: 'await clients.claim();', to: '', test: opens },
  {
    takes: 'each build has its own cache',
    file: WORKER,
    from: 'const CACHE = `consultation-${BUILD}`;',
    to: "const CACHE = 'consultation-all';",
    test: deployed,
  },
  {
    takes: 'caches of earlier builds are deleted',
    file: WORKER,
    from: 'await Promise.all((await earlier()).map((name) => caches.delete(name)));',
    to: '',
    test: deployed,
  },
  {
    takes: 'a new service worker takes over at once',
    file: WORKER,
    from: 'await skipWaiting();',
    to: '',
    test: [SPEC, 'a service worker of a new build takes over without waiting for the page to close'],
  },
  {
    takes: 'the network takes precedence over the cache',
    file: WORKER,
    from: 'if (!known) return answer;',
    to: 'return known ?? answer;',
    test: [SPEC, 'a page of another build is shown and not cached'],
  },
  { takes: 'the form opens although the server does not answer', file: WORKER, from: 'answer.then(whole).catch(() => undefined), patience()]', to: 'answer.then(whole).catch(() => undefined)]', test: hangs('says nothing') },
  { takes: 'the form opens although the answer stops in the middle', file: WORKER, from: 'await response.clone().arrayBuffer();', to: '', test: hangs('stops in the middle') },
  {
    takes: 'a content page that does not answer opens in a tab',
    file: 'public/beside.js',
    from: 'setTimeout(() => call.abort(), PATIENCE)',
    to: '0',
    test: ['reference-dialog.spec.ts', 'a content page that does not answer opens in a tab'],
  },
  {
    takes: 'a page of another build is not cached',
    file: WORKER,
    from: 'if (html.includes(`${ASSETS}start.js`)) {',
    to: "if (html.includes('start.js')) {",
    test: [SPEC, 'a page of another build is shown and not cached'],
  },
  {
    takes: 'no answer and no other page is cached',
    file: WORKER,
    from: '} else if (html.includes(\'<article\')) {\n    if (known) await',
    to: '} else if (html.includes(\'<article\')) {\n    await',
    test: [SPEC, 'the cache holds only the form, its content pages and the build'],
  },
  { takes: 'what is sent without a network waits', file: SEND, from: 'Err(SendError::Unreachable) if can_wait(client) => enqueue(client),', to: 'Err(SendError::Unreachable) if can_wait(client) => show_failure(client, sentence::SEND_OFFLINE),', test: waits },
  {
    takes: 'a waiting submission is sent on reconnection',
    file: SEND,
    from: 'dom::add_listener(&dom::window(), "online", move |_| retry_pending(client));',
    to: '',
    test: waits,
  },
  {
    takes: 'a waiting submission is sent at the next visit',
    file: SEND,
    from: 'if !waited {',
    to: 'if !waited || waited {',
    test: [SPEC, 'a submission that waited when the page closed is sent once at the next visit'],
  },
  {
    takes: 'one submission has one id, so it is recorded once',
    file: 'src/client/draft_saving.rs',
    from: 'let id = stored.or_else(|| client.submission_id.take()).unwrap_or_else(uuid::random_id);',
    to: 'let id = stored.or_else(|| client.submission_id.take()).map_or_else(uuid::random_id, |_| uuid::random_id());',
    test: ['sending.spec.ts', 'a retry after an answer lost behind the commit gives the same code and one row'],
  },
  {
    takes: 'it is sent once, however often one presses',
    file: SEND,
    from: 'if client.ui.get_untracked().sending != Sending::Busy && show_errors(client, wrong) {',
    to: 'if show_errors(client, wrong) {',
    test: ['sending.spec.ts', 'two quick clicks submit once'],
  },
  {
    takes: 'a submission cancelled in another tab is not sent',
    file: 'src/client/agreement.rs',
    from: 'waiting::stop_if_cancelled_elsewhere(client, &local);',
    to: '',
    test: [SPEC, 'a submission waiting in two tabs and cancelled in one is not sent by the other'],
  },
  {
    takes: 'a sending that throws is reported as failed',
    file: 'src/client/tasks.rs',
    from: 'failed();',
    to: '_ = failed;',
    test: ['engines.spec.ts', 'sending ends with a reported outcome although the status cannot be read'],
  },
  {
    takes: 'a sending that never ends is aborted',
    file: 'src/client/fetch.rs',
    from: '(&reject, TIMEOUT_MS)',
    to: '(&reject, TIMEOUT_MS * 100)',
    test: ['engines.spec.ts', 'a fetch that never ends, in an engine that cannot break it off is aborted after half a minute'],
  },
  {
    takes: 'an engine without dialogs opens a content page in a tab',
    file: 'public/beside.js',
    from: 'if (!canShow || !link',
    to: 'if (!link',
    test: ['engines.spec.ts', 'in an engine without dialogs a content page opens in a tab'],
  },
  {
    takes: 'a reload shows that a response was received',
    file: 'src/client/mod.rs',
    from: 'received::restore_received(client);',
    to: '',
    test: ['sending.spec.ts', 'a reload after sending still shows that a response was received, until dismissed'],
  },
  {
    takes: 'the note on a received response is dismissed for good',
    file: 'src/client/received.rs',
    from: '    store_received(client, None);',
    to: '',
    test: ['sending.spec.ts', 'a reload after sending still shows that a response was received, until dismissed'],
  },
];
