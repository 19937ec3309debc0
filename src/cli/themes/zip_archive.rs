//! Writes a ZIP archive into memory. The same files give the same bytes: no file has a time.

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::{self, Write};

/// The archive needs a program that knows version 2.0 of the format, and one that knows 4.5 if it has many files.
const VERSION: u16 = 20;
const VERSION_64: u16 = 45;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// The first day that the format knows, 1 January 1980.
const DAY: u16 = (1 << 5) | 1;

/// An archive to which files are added.
#[derive(Default)]
pub struct ZipArchive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u64,
}

impl ZipArchive {
    /// Adds a file.
    ///
    /// # Errors
    /// When the archive would be larger than 4 GiB, or a name longer than the format allows.
    pub fn add(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(content)?;
        let deflated = encoder.finish()?;
        let mut checksum = Crc::new();
        checksum.update(content);
        let mut described = Vec::new();
        for word in [VERSION, FLAGS, DEFLATED, 0, DAY] {
            described.extend(word.to_le_bytes());
        }
        for word in [checksum.sum(), size(deflated.len())?, size(content.len())?] {
            described.extend(word.to_le_bytes());
        }
        described.extend(u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes());
        described.extend(0_u16.to_le_bytes());

        let place = size(self.bytes.len())?;
        self.bytes.extend(*b"PK\x03\x04");
        self.bytes.extend(&described);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(deflated);

        self.directory.extend(*b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(described);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(place.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.files += 1;
        Ok(())
    }

    /// Returns the bytes of the archive.
    ///
    /// # Errors
    /// When it would be larger than 4 GiB.
    pub fn into_bytes(mut self) -> io::Result<Vec<u8>> {
        let (place, length) = (size(self.bytes.len())?, size(self.directory.len())?);
        self.bytes.append(&mut self.directory);
        if self.files > u64::from(u16::MAX - 1) {
            self.add_large_end(place, length);
        }
        let files = u16::try_from(self.files).unwrap_or(u16::MAX);
        self.bytes.extend(*b"PK\x05\x06\0\0\0\0");
        self.bytes.extend([files.to_le_bytes(), files.to_le_bytes()].concat());
        self.bytes.extend([length.to_le_bytes(), place.to_le_bytes()].concat());
        self.bytes.extend([0; 2]);
        Ok(self.bytes)
    }

    /// Adds the end that has room for the number of many files.
    fn add_large_end(&mut self, place: u32, length: u32) {
        let end = self.bytes.len() as u64;
        self.bytes.extend(*b"PK\x06\x06");
        self.bytes.extend(44_u64.to_le_bytes());
        self.bytes.extend([VERSION_64.to_le_bytes(), VERSION_64.to_le_bytes()].concat());
        self.bytes.extend([0; 8]);
        for number in [self.files, self.files, u64::from(length), u64::from(place)] {
            self.bytes.extend(number.to_le_bytes());
        }
        self.bytes.extend(*b"PK\x06\x07\0\0\0\0");
        self.bytes.extend(end.to_le_bytes());
        self.bytes.extend(1_u32.to_le_bytes());
    }
}

fn size(bytes: usize) -> io::Result<u32> {
    u32::try_from(bytes).map_err(|_| io::Error::other("the archive would be larger than 4 GiB"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    fn number(bytes: &[u8], at: usize) -> usize {
        u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize
    }

    #[test]
    fn what_was_added_is_found_by_the_directory() {
        let mut archive = ZipArchive::default();
        archive.add("project.qde", b"<Project/>").expect("it is added");
        archive.add("Sources/é.txt", "Réponse\n".repeat(50).as_bytes()).expect("it is added");
        let bytes = archive.into_bytes().expect("an archive");
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        assert_eq!(bytes[end + 10..end + 12], [2, 0]);
        let directory = number(&bytes, end + 16);
        let place = number(&bytes, directory + 42);
        assert_eq!(&bytes[place..place + 4], b"PK\x03\x04");
        let second = directory + 46 + "project.qde".len();
        let (crc, packed, length) =
            (number(&bytes, second + 16), number(&bytes, second + 20), number(&bytes, second + 24));
        let start = number(&bytes, second + 42) + 30 + "Sources/é.txt".len();
        let mut text = String::new();
        DeflateDecoder::new(&bytes[start..start + packed]).read_to_string(&mut text).expect("a text");
        assert_eq!((text.len(), text), (length, "Réponse\n".repeat(50)));
        // python3 -c 'import zlib; print(zlib.crc32("Réponse\n".encode() * 50))'
        assert_eq!(crc, 3569181219);
    }
}
