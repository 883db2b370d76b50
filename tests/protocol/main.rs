//! The protocol, spoken to the server in this process over a pipe and to the shipped binary over its standard
//! streams. Knows nothing of the library: only messages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

mod client;

mod actions;
mod configuration;
mod diagnostics;
mod faults;
mod folders;
mod methods;
mod process;
mod synchronization;
