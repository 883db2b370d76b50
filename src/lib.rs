//! `verbale` reads the drafts of United Nations letters and notes verbales.
//!
//! The modules in reading order; each may use only those above it:
//!
//! * [`text`]: what a text is: byte spans, an editable rope, columns in three encodings.
//! * [`knowledge`]: facts about the United Nations; knows no document.
//! * [`syntax`]: text to blocks; the class of a line; incremental re-splitting.
//! * [`model`]: blocks to a document: masthead, letter, annexes.
//! * [`rules`]: findings, each rule with a page.
//! * [`features`]: outline, completion, hover and the like, as pure functions of a snapshot.
//! * [`draft`]: one open draft: its text, its blocks and what was understood of them.
//! * [`folder`]: the nearest `verbale.toml`, found and read.
//! * `server` and [`cli`]: the only places that know editors, files and the environment.

pub mod cli;
pub mod draft;
pub mod features;
pub mod fixture;
pub mod folder;
pub mod knowledge;
pub mod model;
pub mod rules;
#[cfg(feature = "server")]
pub mod server;
pub mod syntax;
pub mod text;
