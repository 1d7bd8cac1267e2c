//! Writes the program's icons at every size, from the one drawing: `cargo xtask icons`.
//!
//! It stands here because this crate has what draws SVG in pixels already.

use std::path::Path;

use resvg::{tiny_skia, usvg};

/// Sizes that are files of their own.
const FILES: &[u32] = &[16, 24, 32, 48, 64, 128, 256, 512, 1024];
/// Those of the browser companion, which may have nothing from outside its folder.
const COMPANION: &[u32] = &[16, 32, 48, 128];
/// Those in the icon of Windows; 256 is written as 0 there.
const ICO: &[u32] = &[16, 24, 32, 48, 64, 256];
/// Those in the icon of macOS, by the names of its format: sizes for plain and for fine displays.
const ICNS: &[(&[u8; 4], u32)] = &[
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

type Failed = Box<dyn std::error::Error>;

fn main() -> Result<(), Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let icons = root.join("icons");
    let svg = std::fs::read_to_string(icons.join("demarche.svg"))?;
    let drawing = usvg::Tree::from_str(&svg, &usvg::Options::default())?;
    for &side in FILES {
        std::fs::write(
            icons.join(format!("{side}x{side}.png")),
            png(&drawing, side)?,
        )?;
    }
    for &side in COMPANION {
        let file = root.join(format!("ui/companion/icons/{side}.png"));
        std::fs::write(file, png(&drawing, side)?)?;
    }
    std::fs::write(icons.join("icon.ico"), ico(&drawing)?)?;
    std::fs::write(icons.join("icon.icns"), icns(&drawing)?)?;
    Ok(())
}

fn png(drawing: &usvg::Tree, side: u32) -> Result<Vec<u8>, Failed> {
    let mut pixels = tiny_skia::Pixmap::new(side, side).ok_or("an icon without pixels")?;
    let scale = side as f32 / drawing.size().width();
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(drawing, transform, &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

/// A directory of pictures, then the pictures, each as PNG.
fn ico(drawing: &usvg::Tree) -> Result<Vec<u8>, Failed> {
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(ICO.len())?.to_le_bytes());
    let mut pictures = Vec::new();
    for &side in ICO {
        let png = png(drawing, side)?;
        let written = u8::try_from(side).unwrap_or(0);
        // Width, height, no palette, nothing, one plane, 32 bits a pixel.
        file.extend([written, written, 0, 0, 1, 0, 32, 0]);
        file.extend(u32::try_from(png.len())?.to_le_bytes());
        let at = 6 + 16 * ICO.len() + pictures.len();
        file.extend(u32::try_from(at)?.to_le_bytes());
        pictures.extend(png);
    }
    file.extend(pictures);
    Ok(file)
}

/// Named pictures, each as PNG with its length before it.
fn icns(drawing: &usvg::Tree) -> Result<Vec<u8>, Failed> {
    let mut pictures = Vec::new();
    for (name, side) in ICNS {
        let png = png(drawing, *side)?;
        pictures.extend(*name);
        pictures.extend(u32::try_from(png.len() + 8)?.to_be_bytes());
        pictures.extend(png);
    }
    let mut file = b"icns".to_vec();
    file.extend(u32::try_from(pictures.len() + 8)?.to_be_bytes());
    file.extend(pictures);
    Ok(file)
}
