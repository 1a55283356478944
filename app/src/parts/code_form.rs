//! The box into which people type a code, of a slip, a receipt or a wall.

use leptos::prelude::*;

use crate::context::words;
use crate::parts::field::Field;

/// The most letters of a code worth sending: the code, its dashes, and generous spaces.
const CODE_TYPED_MAX: usize = 40;

/// The form for a code.
#[component]
pub fn CodeForm(
    /// The address it is sent to.
    to: &'static str,
    /// The key of what stands above the box; its hint's ends in `-hint`.
    label: &'static str,
    /// The key of what the button says.
    go: &'static str,
    /// What was typed before.
    typed: String,
    /// What to do, when that does not do.
    error: Option<String>,
) -> impl IntoView {
    let words = words();
    view! {
        <form method="post" action=to>
            <Field
                name="code"
                label=words.say(label)
                hint=words.say(&format!("{label}-hint"))
                value=typed
                error
                max=CODE_TYPED_MAX
            />
            <button>{words.say(go)}</button>
        </form>
    }
}
