//! Reading a draft from a file or from standard input, and remembering how it was written, so that a mended draft is
//! written back the same way.

use crate::draft::declared_by_name;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How the characters of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// UTF-8.
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Mark,
    /// UTF-16, the low byte first, behind a byte order mark.
    Utf16Little,
    /// UTF-16, the high byte first, behind a byte order mark.
    Utf16Big,
}

/// A draft that was read.
#[derive(Debug)]
pub(super) struct Input {
    /// Its name, as it is printed.
    pub(super) name: String,
    /// Its file; none for standard input.
    pub(super) path: Option<PathBuf>,
    /// Its text without a byte order mark.
    pub(super) text: String,
    /// How it was written.
    pub(super) written: Written,
    /// Whether its name says that it is a United Nations communication.
    pub(super) declared: bool,
}

/// Reads a file, or standard input for `-`; the error is one sentence that names the file.
pub(super) fn read(path: &Path, stdin_name: Option<&str>) -> Result<Input, String> {
    let stdin = is_stdin(path);
    let name = match stdin_name.filter(|_| stdin) {
        Some(name) => name.to_owned(),
        None => path.display().to_string(),
    };
    let bytes = if stdin { from_stdin() } else { from_file(path) }.map_err(|why| format!("{name}: {why}"))?;
    let (text, written) = decode(&bytes).map_err(|why| format!("{name}: {why}"))?;
    let declared = declared_by_name(&name);
    Ok(Input { path: (!stdin).then(|| path.to_owned()), name, text, written, declared })
}

/// Whether a path stands for standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn from_stdin() -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    Ok(bytes)
}

fn from_file(path: &Path) -> Result<Vec<u8>, String> {
    if path.is_dir() {
        return Err("this is a folder, not a file".to_owned());
    }
    std::fs::read(path).map_err(|error| reason(&error))
}

/// What went wrong with a file, in words that need no manual.
pub(super) fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

/// The text of a file and how it is written.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Written), String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes).map(|t| (t, Written::Utf16Little)),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes).map(|t| (t, Written::Utf16Big)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest).map(|t| (t, Written::Utf8Mark)),
        bytes => utf8(bytes).map(|t| (t, Written::Utf8)),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, String> {
    if bytes.contains(&0) {
        return Err("this is a binary file, not a text".to_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|b| **b == b'\n').count() + 1;
            Err(format!("this is not UTF-8 (line {line}); save it as UTF-8"))
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err("this is UTF-16 with half a character at its end".to_owned());
    }
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if !text.contains('\0') => Ok(text),
        Ok(_) => Err("this is a binary file, not a text".to_owned()),
        Err(_) => Err("this is UTF-16 with half a character in it".to_owned()),
    }
}

/// A text in the bytes in which it was written.
pub(super) fn encode(text: &str, written: Written) -> Vec<u8> {
    let units = || std::iter::once(0xFEFF).chain(text.encode_utf16());
    match written {
        Written::Utf8 => text.as_bytes().to_vec(),
        Written::Utf8Mark => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        Written::Utf16Little => units().flat_map(u16::to_le_bytes).collect(),
        Written::Utf16Big => units().flat_map(u16::to_be_bytes).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_back_as_it_was() {
        let text = "Note verbale\r\n𠮷 普通照会 مذكرة\n";
        for written in [Written::Utf8, Written::Utf8Mark, Written::Utf16Little, Written::Utf16Big] {
            assert_eq!(decode(&encode(text, written)), Ok((text.to_owned(), written)));
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert!(decode(b"PK\x03\x04\x00").unwrap_err().contains("binary"));
        assert!(decode(b"a\nb\xE9c").unwrap_err().contains("not UTF-8 (line 2)"));
        assert!(decode(b"\xFF\xFEa").unwrap_err().contains("half a character"));
        assert!(decode(b"\xFF\xFE\x00\xD8a\x00").unwrap_err().contains("half a character"));
    }
}
