"""A program that has the name on the bus and does nothing any more, until it has been
asked so many times: then it ends. Says “ready” when it has the name.

    closing.py NAME TIMES"""

import sys

from gi.repository import Gio, GLib

ASKED = """<node><interface name="org.freedesktop.Application">
<method name="Activate"><arg type="a{sv}" direction="in"/></method>
<method name="Open"><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/></method>
</interface></node>"""


def main(name, times):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    loop = GLib.MainLoop()
    asked = []

    def call_cb(_bus, _sender, _path, _interface, _method, _arguments, invocation):
        invocation.return_dbus_error("org.freedesktop.DBus.Error.UnknownMethod", "closing")
        asked.append(True)
        if len(asked) == times:
            loop.quit()

    bus.register_object("/" + name.replace(".", "/"), Gio.DBusNodeInfo.new_for_xml(ASKED).interfaces[0], call_cb, None, None)
    bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                  GLib.Variant("(su)", (name, 0)), None, Gio.DBusCallFlags.NONE, -1, None)
    print("ready", flush=True)
    loop.run()
    bus.flush_sync()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
