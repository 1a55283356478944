//! Counting a file of ballots in a worker beside the page.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::live::Counter;

/// A count under way. Dropping it stops it.
struct Work {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut()>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

thread_local! {
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Counts the file that was chosen in the input of that id, and says what it is
/// called; none when nothing is chosen. An earlier count that still runs stops.
/// `done` gets what the counter told, or the sentence about what is wrong with
/// the file; an empty one when the counter itself did not run.
pub fn count_file(
    counter: &Counter,
    input: &str,
    wish: &str,
    done: impl Fn(Result<String, String>) + Clone + 'static,
) -> Option<String> {
    WORK.take();
    let input = document().get_element_by_id(input)?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0)?;
    let name = file.name();
    let message = js_sys::Object::new();
    let parts: [(&str, JsValue); 4] = [
        ("script", counter.script.as_str().into()),
        ("wasm", counter.wasm.as_str().into()),
        ("wish", wish.into()),
        ("file", file.into()),
    ];
    let is_set = |(key, part): &(&str, JsValue)| {
        js_sys::Reflect::set(&message, &(*key).into(), part).unwrap_or(false)
    };
    if !(parts.iter().all(is_set) && start(counter, &message, done.clone()).is_ok()) {
        done(Err(String::new()));
    }
    Some(name)
}

fn start(
    counter: &Counter,
    message: &JsValue,
    done: impl Fn(Result<String, String>) + Clone + 'static,
) -> Result<(), JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&counter.worker, &options)?;
    let failed = done.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let part = |key: &str| js_sys::Reflect::get(&event.data(), &key.into()).ok()?.as_string();
        done(part("told").ok_or_else(|| part("fault").unwrap_or_default()));
    });
    let on_error = Closure::<dyn FnMut()>::new(move || failed(Err(String::new())));
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(message)?;
    WORK.set(Some(Work { worker, _on_message: on_message, _on_error: on_error }));
    Ok(())
}
