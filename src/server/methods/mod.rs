//! One file for each method of the protocol: what the client sent, a function of the library, what the client gets.

pub(super) mod actions;
pub(super) mod completion;
pub(super) mod definition;
pub(super) mod diagnostics;
pub(super) mod folding;
pub(super) mod hover;
mod ignore;
pub(super) mod symbols;
