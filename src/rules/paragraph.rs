//! Paragraphs that copying has cut, and what copying has left of the pages.

mod broken;
mod furniture;
mod pages;

#[cfg(test)]
mod tests;

pub(super) use broken::BROKEN;
pub(super) use furniture::FURNITURE;
