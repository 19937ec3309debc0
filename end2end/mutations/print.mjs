// The print view: the whole questionnaire, blank or with the draft.
const SPEC = 'print.spec.ts';
const PAPER = 'src/client/print.rs';
const STYLE = 'style/print.css';

const draft = [SPEC, 'the whole questionnaire is printed with the draft at any step, texts in full'];
const blank = [SPEC, 'a blank questionnaire has no answers and has lines to write on'];
const scriptless = [SPEC, 'the page says that it can be printed, and prints completely'];

export const print = [
  { takes: 'all sections are printed, whatever the step', file: STYLE, from: '#form:not([hidden]) :is(.section, .introduction) {', to: '#nothing {', test: draft },
  { takes: 'questions that are not asked are printed too', file: STYLE, from: '.form .question { display: block !important;', to: '.form .question {', test: blank },
  { takes: 'texts are printed in full', file: PAPER, from: 'fill_print_fields(client, !is_blank())', to: 'fill_print_fields(client, !is_blank() && is_blank())', test: draft },
  {
    takes: 'buttons are not printed',
    file: STYLE,
    from: '  .header > :not(.demo), .footer, .steps, .moves, .button, .change, .clear, .skip, #draft, #tools, .languages, .announcement, .unscripted, #summary, .limit, .copying { display: none !important; }',
    to: '  .limit { display: none !important; }',
    test: draft,
  },
  { takes: 'a blank questionnaire holds no text', file: PAPER, from: 'if blank { BLANK_VALUE } else { "form" }', to: 'if blank { "form" } else { "form" }', test: blank },
  { takes: 'a blank questionnaire has no box ticked', file: STYLE, from: ':root:not([data-print="blank"]) .option input:checked {', to: ':root .option input:checked {', test: blank },
  { takes: 'there are lines to write on', file: STYLE, from: '    block-size: 31mm;', to: '', test: blank },
  { takes: 'without scripts the page says that it can be printed', file: 'style/states.css', from: '  .unscripted { display: block; margin-block-end: var(--space-5); }\n  .scripted', to: '  .scripted', test: scriptless },
  {
    takes: 'nothing is wider than the paper',
    file: STYLE,
    from: 'white-space: pre-wrap; overflow-wrap: anywhere; }',
    to: 'white-space: pre; }',
    test: [SPEC, 'nothing printed is wider than the paper'],
  },
];
