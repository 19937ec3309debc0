//! Asynchronous tasks of the page. A task may end abnormally, because a function of the browser is missing or throws, or by a
//! panic. Its failure is then shown, so the page never looks as if the task were still running.

use js_sys::Promise;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Runs a task; calls `failed` if the task ends abnormally.
pub(super) fn spawn(task: impl Future<Output = ()> + 'static, failed: impl FnOnce() + 'static) {
    leptos::task::spawn_local(Watched { task: Some(Box::pin(task)), failed: Some(Box::new(failed)) });
}

struct Watched {
    task: Option<Pin<Box<dyn Future<Output = ()>>>>,
    failed: Option<Box<dyn FnOnce()>>,
}

impl Future for Watched {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Some(task) = self.task.as_mut() else { return Poll::Ready(()) };
        let mut outcome = None;
        // A promise catches what its executor throws, and the browser reports it as an unhandled rejection.
        _ = Promise::new(&mut |_, _| outcome = Some(task.as_mut().poll(context)));
        outcome.unwrap_or_else(|| {
            // The task was interrupted in the middle of its work: it can neither continue nor be dropped safely.
            std::mem::forget(self.task.take());
            if let Some(failed) = self.failed.take() {
                failed();
            }
            Poll::Ready(())
        })
    }
}
