// The demonstration: it never meets a store in use, and says what it is.
const http = (name) => ['http', `demo_office::${name}`];

const inUse = http('an_office_is_never_made_in_a_store_in_use');

export const demo = [
  {
    takes: 'an office is made in an empty store alone',
    file: 'src/demo/office_state.rs',
    from: 'Ok(if is_empty(store, site).await? {',
    to: 'Ok(if is_empty(store, site).await.is_ok() {',
    test: inUse,
  },
  {
    takes: 'a demonstration refuses settings that name another store',
    file: 'src/cli/serve.rs',
    from: 'conflicts_with_all = ["database_url", "open_data", "built_packages", "exports", "smtp_url", "log_retention", "look_retention"]',
    to: 'conflicts_with_all = ["log_retention"]',
    test: inUse,
  },
  {
    takes: 'a store that holds a demonstration is not served as one in use',
    file: 'src/server/serve.rs',
    from: '(false, true) => return Err(ServeError::IsDemo),',
    to: '(false, true) => {}',
    test: http('an_office_is_made_once_and_served_as_a_demonstration_alone'),
  },
  {
    takes: 'every page of a demonstration says what it is',
    file: 'src/ui/pages/layout.rs',
    from: '{self.is_demo.then(|| demo_notice(catalogue))}',
    to: '',
    test: http('every_page_of_a_demonstration_says_so_and_no_page_of_another_site'),
  },
  {
    takes: 'the same seed makes the same office',
    file: 'src/demo/invention.rs',
    from: '.wrapping_sub(number)',
    to: '.wrapping_sub(number ^ u64::from(std::process::id()))',
    test: http('the_same_seed_makes_the_same_office_and_its_log_is_whole'),
  },
];
