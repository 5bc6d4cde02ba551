// A picture as grey pixels, which is all that reading a QR code needs; the helper knows PNG alone, browsers know every picture.

const MOST_PIXELS = 8_000_000;

/**
 * @param {Blob} picture
 * @returns {Promise<{content: string, width: number}|null>} base64 of a byte a pixel, row by row; null for what is no picture
 */
export async function greyPixels(picture) {
	let bitmap;
	try {
		bitmap = await createImageBitmap(picture);
	} catch {
		return null;
	}
	const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
	const width = Math.max(1, Math.floor(bitmap.width * scale));
	const height = Math.max(1, Math.floor(bitmap.height * scale));
	const canvas = new OffscreenCanvas(width, height);
	const drawing = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
	// A picture that can be seen through stands on white, as it does where people look at it.
	drawing.fillStyle = "white";
	drawing.fillRect(0, 0, width, height);
	drawing.drawImage(bitmap, 0, 0, width, height);
	bitmap.close();
	const { data } = drawing.getImageData(0, 0, width, height);
	const grey = new Uint8Array(width * height);
	// Green stands for brightness.
	for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 4 + 1] ?? 0;
	return { content: base64(grey), width };
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function base64(bytes) {
	const parts = [];
	for (let at = 0; at < bytes.length; at += 0x8000)
		parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
	return btoa(parts.join(""));
}
