package vn.thidua.document;

import java.io.InputStream;

/** A stored file as a stream that reads the database in parts. */
final class StoredContent extends InputStream {

    private static final int PART = 512 * 1024;

    private final AttachmentStore store;
    private final String sha256;
    private final long size;
    private long offset;
    private byte[] part = {};
    private int next;

    StoredContent(AttachmentStore store, String sha256, long size) {
        this.store = store;
        this.sha256 = sha256;
        this.size = size;
    }

    @Override
    public int read() {
        return fill() ? part[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - next);
        System.arraycopy(part, next, target, from, count);
        next += count;
        return count;
    }

    private boolean fill() {
        if (next < part.length) {
            return true;
        }
        if (offset >= size) {
            return false;
        }
        part = store.part(sha256, offset, PART);
        offset += part.length;
        next = 0;
        return part.length > 0;
    }
}
