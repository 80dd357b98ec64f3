package ictb.ra.script;

import ictb.ra.inbound.PlainActivationSpec;

/** A message-driven bean that runs the scripts of the adapter's calls. */
public class ScriptActivationSpec extends PlainActivationSpec {

    private static final long serialVersionUID = 1L;
}
