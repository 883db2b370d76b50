//! Writing a mended draft: all of it or nothing, under the same name and with the same permissions.

use super::input::{Input, encode, reason};
use std::io::Write;

/// Writes the mended text of a draft back into its file. The error is one sentence that names the file.
pub(super) fn write(input: &Input, mended: &str) -> Result<(), String> {
    let Some(path) = &input.path else { return Ok(()) };
    let result = || -> std::io::Result<()> {
        // A link stays a link: its target is written.
        let target = std::fs::canonicalize(path)?;
        let permissions = std::fs::metadata(&target)?.permissions();
        if permissions.readonly() {
            return Err(std::io::ErrorKind::PermissionDenied.into());
        }
        let folder = target.parent().ok_or(std::io::ErrorKind::NotFound)?;
        let mut file = tempfile::Builder::new().prefix(".verbale-").tempfile_in(folder)?;
        file.write_all(&encode(mended, input.written))?;
        file.as_file().set_permissions(permissions)?;
        file.as_file().sync_all()?;
        file.persist(&target).map_err(|error| error.error)?;
        Ok(())
    };
    result().map_err(|error| format!("{}: cannot be written: {}", input.name, reason(&error)))
}
