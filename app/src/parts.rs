//! Small components that pages are put together from.

pub mod desk;
pub mod field;
pub mod layout;
pub mod notice;
pub mod qr;
pub mod textarea;
