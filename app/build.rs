//! Words are compiled in; a new or changed file of them makes the crate new.

fn main() {
    println!("cargo:rerun-if-changed=locales");
}
