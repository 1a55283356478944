//! What people see of Wardmote.
//!
//! Pages are rendered on the server (feature `ssr`) and are complete as plain
//! HTML. The browser's part (feature `hydrate`) is a few islands that make a
//! page quicker or livelier and are never needed.

// Leptos views are deeply nested types.
#![recursion_limit = "512"]

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` and `hydrate` are the two halves of the app: a build has one of them");

pub mod api;
pub mod codes;
pub mod error;
pub mod islands;
pub mod live;
pub mod reveal;

#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod letters;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod typed;
#[cfg(feature = "ssr")]
pub mod words;

/// Brings the islands of the page to life; called once by `islands.js`.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
