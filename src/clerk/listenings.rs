//! Use cases of listenings.
