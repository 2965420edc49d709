# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt that nearly every source file includes are read once for each library and each kind
# of test: they are most of the time that a build takes. Sources still include what they use: the
# preset `dev` builds without this, and so do the static checks: they show what is missing.
option(NORMSCOPE_PRECOMPILED "Precompile the headers of Qt that most files include" ON)

set(normscope_core_headers <algorithm> <array> <cmath> <cstdint> <functional> <limits> <memory>
    <optional> <string> <utility> <vector>)
set(normscope_model_headers ${normscope_core_headers} <QByteArray> <QCoreApplication> <QFile> <QImage>
    <QJsonObject> <QList> <QObject> <QPainter> <QString> <QStringList>)
set(normscope_widgets_headers ${normscope_model_headers} <QAction> <QApplication> <QBoxLayout>
    <QMenu> <QMouseEvent> <QPainterPath> <QStyleOption> <QTimer> <QWidget>)

# normscope_precompile(TARGET HEADER...)
function(normscope_precompile target)
    if(NORMSCOPE_PRECOMPILED)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# normscope_precompile_test(TEST LIBRARY...): a test takes the headers of the last library that it
# links, from an empty program that is made at the first call for that library.
function(normscope_precompile_test test)
    foreach(library IN ITEMS core model widgets)
        if(normscope_${library} IN_LIST ARGN)
            set(headers <QTest> ${normscope_${library}_headers})
            set(kind ${library})
        endif()
    endforeach()
    if(NOT NORMSCOPE_PRECOMPILED OR NOT DEFINED kind)
        return()
    endif()
    set(shared precompiled_${kind}_tests)
    if(NOT TARGET ${shared})
        set(source ${PROJECT_BINARY_DIR}/tests/${shared}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "int main()\n{\n    return 0;\n}\n")
        add_executable(${shared} EXCLUDE_FROM_ALL ${source})
        set_target_properties(${shared} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${shared} PRIVATE ${ARGN} normscope_qt_test normscope_warnings
            normscope_qt_style)
        target_precompile_headers(${shared} PRIVATE ${headers})
    endif()
    target_precompile_headers(${test} REUSE_FROM ${shared})
endfunction()
