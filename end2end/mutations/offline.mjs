// Without a network: the form opens, no build meets another's files, and what is sent waits and leaves once.
const SPEC = 'offline.spec.ts';
const WORKER = 'public/sw.js';
const SEND = 'src/client/submission.rs';

const opens = [SPEC, 'loaded once, the form opens, moves and keeps drafts without a network'];
const deployed = [SPEC, 'after a deployment the new page comes with its own files, and nothing of the old build is left'];
const hangs = (how) => [SPEC, `a server that ${how}: the form opens as it was kept, in the languages visited, and a late answer renews it`];
const waits = [SPEC, 'what is sent without a network waits, visibly, and leaves once when there is one again'];

export const offline = [
  { takes: 'the form opens without a network', file: WORKER, from: 'return known;', to: 'return answer;', test: opens },
  { takes: "the program's files are there without a network", file: WORKER, from: 'await cache.addAll(FILES);', to: '', test: opens },
  { takes: 'the worker is at work from the first visit', file: WORKER, from: 'await clients.claim();', to: '', test: opens },
  {
    takes: 'the cache is of one build',
    file: WORKER,
    from: 'const CACHE = `consultation-${BUILD}`;',
    to: "const CACHE = 'consultation-all';",
    test: deployed,
  },
  {
    takes: 'what an earlier build left is dropped',
    file: WORKER,
    from: 'await Promise.all((await earlier()).map((name) => caches.delete(name)));',
    to: '',
    test: deployed,
  },
  {
    takes: 'a new worker does not wait for the old one to go',
    file: WORKER,
    from: 'await skipWaiting();',
    to: '',
    test: [SPEC, 'a worker of a new build takes the place of the one at work, without waiting for the page to go'],
  },
  {
    takes: 'the network goes before the cache: no stale page',
    file: WORKER,
    from: 'if (!known) return answer;',
    to: 'return known ?? answer;',
    test: [SPEC, 'a page of a build that this worker does not know is shown and not kept'],
  },
  { takes: 'a server that says nothing keeps nobody from the form', file: WORKER, from: 'answer.then(whole).catch(() => undefined), patience()]', to: 'answer.then(whole).catch(() => undefined)]', test: hangs('says nothing') },
  { takes: 'half an answer keeps nobody from the form', file: WORKER, from: 'await response.clone().arrayBuffer();', to: '', test: hangs('stops in the middle') },
  {
    takes: 'a long page that does not come opens in a tab',
    file: 'public/beside.js',
    from: 'setTimeout(() => call.abort(), PATIENCE)',
    to: '0',
    test: ['reference-dialog.spec.ts', 'a page that does not come opens in a tab of its own'],
  },
  {
    takes: 'a page of another build is not kept',
    file: WORKER,
    from: 'if (html.includes(`${ASSETS}start.js`)) {',
    to: "if (html.includes('start.js')) {",
    test: [SPEC, 'a page of a build that this worker does not know is shown and not kept'],
  },
  {
    takes: 'no answer and no other page is kept',
    file: WORKER,
    from: '} else if (html.includes(\'<article\')) {\n    if (known) await',
    to: '} else if (html.includes(\'<article\')) {\n    await',
    test: [SPEC, 'only the form, what it refers to and the build are kept: no answer, no receipt, no other page'],
  },
  { takes: 'what is sent without a network waits', file: SEND, from: 'Err(SendError::Unreachable) if can_wait(client) => enqueue(client),', to: 'Err(SendError::Unreachable) if can_wait(client) => show_failure(client, sentence::SEND_OFFLINE),', test: waits },
  {
    takes: 'it is sent when the network is back',
    file: SEND,
    from: 'dom::add_listener(&dom::window(), "online", move |_| retry_pending(client));',
    to: '',
    test: waits,
  },
  {
    takes: 'it is sent at the next visit',
    file: SEND,
    from: 'if !waited {',
    to: 'if !waited || waited {',
    test: [SPEC, 'what waited when the page was left is sent at the next visit, still once'],
  },
  {
    takes: 'one submission has one id, so it is recorded once',
    file: 'src/client/draft_saving.rs',
    from: 'let id = kept.unwrap_or_else(uuid::random_id);',
    to: 'let id = kept.map_or_else(uuid::random_id, |_| uuid::random_id());',
    test: ['sending.spec.ts', 'an answer lost after the commit: trying again gives the same code, and there is one row'],
  },
  {
    takes: 'it is sent once, however often one presses',
    file: SEND,
    from: 'if client.ui.get_untracked().sending != Sending::Busy && show_errors(client, wrong) {',
    to: 'if show_errors(client, wrong) {',
    test: ['sending.spec.ts', 'two quick clicks send once'],
  },
  {
    takes: 'what another tab was told not to send is not sent',
    file: 'src/client/agreement.rs',
    from: 'waiting::stop_if_cancelled_elsewhere(client, &local);',
    to: '',
    test: [SPEC, 'what waits in two tabs and is cancelled in one does not leave from the other, which heard nothing'],
  },
  {
    takes: 'a sending that ends abnormally is said to have failed',
    file: 'src/client/tasks.rs',
    from: 'failed();',
    to: '_ = failed;',
    test: ['engines.spec.ts', 'the sending ends, and how is said, though the status cannot be read'],
  },
  {
    takes: 'a sending that never ends is given up',
    file: 'src/client/fetch.rs',
    from: '(&reject, TIMEOUT_MS)',
    to: '(&reject, TIMEOUT_MS * 100)',
    test: ['engines.spec.ts', 'a fetch that never ends, in an engine that cannot break it off is given up after half a minute'],
  },
  {
    takes: 'an engine without dialogs opens a long page in a tab',
    file: 'public/beside.js',
    from: 'if (!canShow || !link',
    to: 'if (!link',
    test: ['engines.spec.ts', 'where there are no dialogs, a long page beside the form opens in a tab'],
  },
  {
    takes: 'that a response was received is said when the tab is loaded again',
    file: 'src/client/mod.rs',
    from: 'received::restore_received(client);',
    to: '',
    test: ['sending.spec.ts', 'loaded again after sending, the tab still says that a response was received, until that is dismissed'],
  },
  {
    takes: 'a response that was received is dismissed for good',
    file: 'src/client/received.rs',
    from: '    store_received(client, None);',
    to: '',
    test: ['sending.spec.ts', 'loaded again after sending, the tab still says that a response was received, until that is dismissed'],
  },
];
