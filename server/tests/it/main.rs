//! The program over HTTP: one binary, a file for each thing a person does.

mod helpers;
mod postgres;
mod startup;
mod store_contract;
