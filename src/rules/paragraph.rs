//! Paragraphs: their numbers, sentences that copying has cut, and what copying has left of the pages.

mod broken;
mod furniture;
mod lines;
mod number;
mod pages;
mod refer;
mod unended;

#[cfg(test)]
mod tests;

pub(super) use broken::BROKEN;
pub(super) use furniture::FURNITURE;
pub(super) use number::{LONE, NUMBERS};
pub(super) use unended::UNENDED;
