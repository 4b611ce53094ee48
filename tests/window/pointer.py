"""How the pointer looks: while something is carried, it says whether what lies below
takes it."""

import ctypes
import functools


class Image(ctypes.Structure):
    """XFixesCursorImage."""

    _fields_ = [("x", ctypes.c_short), ("y", ctypes.c_short),
                ("width", ctypes.c_ushort), ("height", ctypes.c_ushort),
                ("x_hot", ctypes.c_ushort), ("y_hot", ctypes.c_ushort),
                ("serial", ctypes.c_ulong), ("pixels", ctypes.POINTER(ctypes.c_ulong)),
                ("atom", ctypes.c_ulong), ("name", ctypes.c_char_p)]


@functools.cache
def open_display():
    x11, fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    fixes.XFixesGetCursorImage.restype = ctypes.POINTER(Image)
    return x11, fixes, ctypes.c_void_p(x11.XOpenDisplay(None))


def read_pointer():
    """Its name in the cursor theme, “” when it has none."""
    x11, fixes, display = open_display()
    image = fixes.XFixesGetCursorImage(display)
    name = image.contents.name.decode()
    x11.XFree(image)
    return name
