// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace normscope {

/// Takes out of the environment what would make the library refuse our inputs, whatever is asked of
/// the program.
void dropHarmfulVariables();

/// Then: what is printed and painted depends on the arguments alone. Takes out every setting of
/// Qt but the places of its plugins, the language and the locale, and asks for no display. To be
/// called before the application is made.
void makeEnvironmentPlain();

} // namespace normscope
