// Accessibility: errors, focus, announcements and user preferences.
const SPEC = 'accessibility.spec.ts';
const PREFERENCES = 'user-preferences.spec.ts';
const ANNOUNCEMENTS = 'announcements.spec.ts';
const FORM = 'style/form.css';

const missing = [SPEC, 'all missing required answers are named at once, in order'];
const steps = ['aria.spec.ts', 'every step matches its reviewed accessibility tree, in fr'];
const chosen = [PREFERENCES, 'selection, current step and focus are shown by more than colour'];
const closed = [SPEC, 'axe finds no violation before opening and after closing, in fr'];

export const accessibility = [
  {
    takes: 'the focus goes to the summary of the errors',
    file: 'src/client/errors.rs',
    from: 'navigation::focus(ids::ERRORS);',
    to: '',
    test: missing,
  },
  {
    takes: 'remaining characters are not announced at every key',
    file: 'src/client/announcements.rs',
    from: 'if client.edits.get() == change',
    to: 'if client.edits.get() >= change',
    test: [ANNOUNCEMENTS, 'the remaining characters are announced when typing pauses, not at every key'],
  },
  {
    takes: 'saving the draft is announced once',
    file: 'src/client/announcements.rs',
    from: 'if changed && !sent {',
    to: 'if (changed || kind == 1) && !sent {',
    test: [ANNOUNCEMENTS, 'saving the draft is announced the first time, not at every change'],
  },
  {
    takes: 'Enter that ends a composition belongs to the input method',
    file: 'public/country.js',
    from: 'if (event.isComposing || event.keyCode === 229) return;',
    to: '',
    test: ['kinds.spec.ts', 'keys of an input method do not choose a country'],
  },
  {
    takes: 'errors are announced as one',
    file: 'src/ui/form/parts.rs',
    from: '<p class="error" id=ids::message(control)',
    to: '<p class="error" role="alert" id=ids::message(control)',
    test: [ANNOUNCEMENTS, 'errors are announced once, by the error summary that has the focus'],
  },
  {
    takes: 'a group of options is named by its question',
    file: 'src/ui/form/controls/options.rs',
    from: '<legend class="words">{label(&page.catalogue, question)}</legend>',
    to: '<p class="words">{label(&page.catalogue, question)}</p>',
    test: steps,
  },
  {
    takes: 'text has contrast',
    file: 'style/frame.css',
    from: '.footer { border-block-start: 1px solid var(--line); background: var(--sunken); }',
    to: '.footer { border-block-start: 1px solid var(--line); background: var(--quiet); }',
    test: closed,
  },
  {
    takes: 'nothing is wider than a page of 320 px',
    file: 'public/receipt.css',
    from: '.receipt-entry input {\n  max-inline-size: 100%;',
    to: '.receipt-entry input {\n  min-inline-size: 30rem;',
    test: [SPEC, 'in every state touch targets are large enough, on narrow pages and with large text: the second half'],
  },
  {
    takes: 'text of twice the size does not overlap',
    file: FORM,
    from: '.limit { margin-block-start: var(--space-2);',
    to: '.limit { margin-block-start: -1rem;',
    test: [PREFERENCES, 'nothing is cut off or overlaps: text twice as large on a narrow page'],
  },
  {
    takes: 'the selection is visible in forced colours',
    file: 'style/states.css',
    from: '.option:has(:checked) { border-width: 3px; }',
    to: '',
    test: chosen,
  },
  {
    takes: 'the current step is visible in forced colours',
    file: 'style/states.css',
    from: '.steps [aria-current] .dot { border-width: 4px; }',
    to: '',
    test: chosen,
  },
  {
    takes: 'nothing moves under reduced motion',
    file: 'style/base.css',
    from: '@media (prefers-reduced-motion: no-preference) {',
    to: '@media all {',
    test: [PREFERENCES, 'nothing moves by itself under reduced motion'],
  },
];
