// SPDX-License-Identifier: GPL-3.0-or-later
// A library needs a source file; its content is the resources that CMakeLists.txt adds.
