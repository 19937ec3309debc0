// Publication: the package that was seen, what is acknowledged, what it changes, and jobs.
const http = (name) => ['http', `workspace::publication::${name}`];
const seen = http('pages::a_package_is_built_seen_and_published_as_by_the_commands');
const compared = http('pages::a_package_is_compared_with_the_published_one_and_taken_off_the_site');

export const publication = [
  {
    takes: 'the package that was seen is the one that is published',
    file: 'src/server/workspace/publication/forms.rs',
    from: 'built.digest == body.field_value(fields::SEEN)',
    to: '!built.digest.is_empty()',
    test: seen,
  },
  {
    takes: 'every rare combination is acknowledged',
    file: 'src/server/workspace/publication/forms.rs',
    from: '.all(|rare| acknowledged.contains(&rare))',
    to: '.all(|rare| !rare.is_empty() || acknowledged.contains(&rare))',
    test: seen,
  },
  {
    takes: 'a package that texts prevent leads to their review',
    file: 'src/ui/workspace/publication/job.rs',
    from: '{job.blocked.as_ref().map(|blocked| obstacles(frame, blocked))}',
    to: '{job.blocked.as_ref().filter(|blocked| blocked.all == 0).map(|blocked| obstacles(frame, blocked))}',
    test: seen,
  },
  {
    takes: 'rows that come are told before they are published',
    file: 'src/open_data/comparison/mod.rs',
    from: 'None => self.added += 1,',
    to: 'None => {}',
    test: compared,
  },
  {
    takes: 'figures that move are told before they are published',
    file: 'src/open_data/comparison/mod.rs',
    from: 'if moved.before != moved.after {',
    to: 'if moved.before != moved.after && moved.before == Figure::Suppressed {',
    test: compared,
  },
  {
    takes: 'a job whose process died goes on in another',
    file: 'src/store/sql/jobs.rs',
    from: "WHERE status = 'waiting' OR (status = 'running' AND leased_until < $1)\"",
    to: "WHERE status = 'waiting' AND $1 > 0\"",
    test: http('jobs::a_job_goes_on_in_another_process_when_its_own_is_killed'),
  },
  {
    takes: 'whoever proposes a publication does not carry it out alone',
    file: 'src/server/workspace/publication/forms.rs',
    from: 'if form.needs_two_persons(TwoPersonAct::Publish) {',
    to: 'if false && form.needs_two_persons(TwoPersonAct::Publish) {',
    test: http('two_persons::one_proposes_the_package_and_another_publishes_it'),
  },
  {
    takes: 'whoever alone decided on a text does not publish it',
    file: 'src/server/workspace/publication/proposed.rs',
    from: 'package.sole_deciders.contains(&actor.to_string())',
    to: 'package.sole_deciders.contains("")',
    test: http('two_persons::whoever_alone_decided_on_a_text_leaves_its_publication_to_somebody_else'),
  },
  {
    takes: 'a text on which two persons decided the same rests on neither alone',
    file: 'src/review/status/remaining.rs',
    from: 'let mut behind = newest.iter().filter(is_behind);',
    to: 'let mut behind = newest.iter().filter(is_behind).take(1);',
    test: http('two_persons::whoever_alone_decided_on_a_text_leaves_its_publication_to_somebody_else'),
  },
  {
    takes: 'the page shows by itself that a job has ended',
    file: 'public/operator-job.js',
    from: '}\n\nsetTimeout(look, PAUSE);',
    to: '}\n',
    test: ['workspace-publication.spec.ts', 'a package is built and published, and the page follows the job by itself'],
  },
];
