package ictb.door;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the file into which an upload is written. */
@FunctionalInterface
public interface NewFile {

    Path make() throws IOException;
}
